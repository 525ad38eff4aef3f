package airside.proofs.cluster;

import airside.proofs.ProofFailedException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Runs `kubectl` on the current context, as an operator would.
public final class Kubectl {
    private static final int MINUTES_MAX = 15;

    private final String namespace;

    Kubectl(String namespace) {
        this.namespace = namespace;
    }

    /// What it printed.
    ///
    /// @throws ProofFailedException with what it complained of, when it failed
    public String run(String... arguments) {
        Output output = attempt(arguments);
        if (output.exitCode() != 0) {
            throw new ProofFailedException("kubectl %s: %s".formatted(String.join(" ", arguments), output.errors()));
        }
        return output.text();
    }

    /// What it says besides: warnings, or why it failed.
    public String runForErrors(String... arguments) {
        return attempt(arguments).errors();
    }

    record Output(int exitCode, String text, String errors) {}

    /// Runs one of our own scripts, which call `kubectl` themselves.
    public String script(String path, String... arguments) {
        List<String> command = new ArrayList<>(List.of(path));
        command.addAll(List.of(arguments));
        Output output = await(startCommand(command), path);
        if (output.exitCode() != 0) throw new ProofFailedException(path + ": " + output.errors());
        return output.text();
    }

    /// Runs it without minding how it ends.
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
                throw new ProofFailedException(name + " does not end");
            }
            errorReader.join();
            return new Output(
                    process.exitValue(), text.strip(), errors.toString().strip());
        } catch (IOException e) {
            throw new ProofFailedException(name + " cannot be heard", e);
        } catch (InterruptedException e) {
            throw new ProofFailedException("Interrupted", e);
        }
    }

    /// Starts it, and leaves it running.
    Process start(String... arguments) {
        List<String> command = new ArrayList<>(List.of("kubectl", "-n", namespace));
        command.addAll(List.of(arguments));
        return startCommand(command);
    }

    private static Process startCommand(List<String> command) {
        try {
            return new ProcessBuilder(command).start();
        } catch (IOException e) {
            throw new ProofFailedException(command.getFirst() + " cannot be run: is it on the PATH?", e);
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
