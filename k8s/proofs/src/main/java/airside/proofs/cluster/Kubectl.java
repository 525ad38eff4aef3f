package airside.proofs.cluster;

import airside.proofs.ProofFailedException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Runs `kubectl` with the current context in one namespace.
public final class Kubectl {
    private static final int MINUTES_MAX = 15;

    private final String namespace;

    Kubectl(String namespace) {
        this.namespace = namespace;
    }

    /// Runs kubectl and returns its standard output.
    ///
    /// @throws ProofFailedException with the error output, if the exit code is not 0
    public String run(String... arguments) {
        Output output = attempt(arguments);
        if (output.exitCode() != 0) {
            throw new ProofFailedException("kubectl %s: %s".formatted(String.join(" ", arguments), output.errors()));
        }
        return output.text();
    }

    /// Runs kubectl and returns its error output: warnings, or the reason of a failure.
    public String runForErrors(String... arguments) {
        return attempt(arguments).errors();
    }

    record Output(int exitCode, String text, String errors) {}

    /// Runs one of the scripts of `k8s/`, which call `kubectl` themselves.
    ///
    /// @throws ProofFailedException with the error output, if the exit code is not 0
    public String script(String path, String... arguments) {
        List<String> command = new ArrayList<>(List.of(path));
        command.addAll(List.of(arguments));
        Output output = await(startCommand(command), path);
        if (output.exitCode() != 0) throw new ProofFailedException(path + ": " + output.errors());
        return output.text();
    }

    /// Runs kubectl with any exit code.
    Output attempt(String... arguments) {
        return await(start(arguments), "kubectl " + String.join(" ", arguments));
    }

    private static Output await(Process process, String name) {
        try {
            process.getOutputStream().close();
            var errors = new StringBuilder();
            Thread errorReader = Thread.startVirtualThread(() -> errors.append(read(process.errorReader())));
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(MINUTES_MAX, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new ProofFailedException(name + " did not end within %d min".formatted(MINUTES_MAX));
            }
            errorReader.join();
            return new Output(
                    process.exitValue(), text.strip(), errors.toString().strip());
        } catch (IOException e) {
            throw new ProofFailedException("The output of " + name + " cannot be read", e);
        } catch (InterruptedException e) {
            throw new ProofFailedException("Interrupted", e);
        }
    }

    /// Starts kubectl without waiting for its end.
    Process start(String... arguments) {
        List<String> command = new ArrayList<>(List.of("kubectl", "-n", namespace));
        command.addAll(List.of(arguments));
        return startCommand(command);
    }

    private static Process startCommand(List<String> command) {
        try {
            return new ProcessBuilder(command).start();
        } catch (IOException e) {
            throw new ProofFailedException(command.getFirst() + " cannot be started; check that it is on the PATH", e);
        }
    }

    private static String read(BufferedReader reader) {
        try (reader) {
            return reader.readAllAsString();
        } catch (IOException e) {
            return "";
        }
    }
}
