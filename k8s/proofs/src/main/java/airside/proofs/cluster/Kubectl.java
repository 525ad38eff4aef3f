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
    public String run(String... words) {
        Output output = attempt(words);
        if (output.status() != 0) {
            throw new ProofFailedException("kubectl %s: %s".formatted(String.join(" ", words), output.complaint()));
        }
        return output.text();
    }

    /// What it says besides: warnings, or why it failed.
    public String complaint(String... words) {
        return attempt(words).complaint();
    }

    record Output(int status, String text, String complaint) {}

    /// Runs one of our own scripts, which call `kubectl` themselves.
    public String script(String path, String... words) {
        List<String> command = new ArrayList<>(List.of(path));
        command.addAll(List.of(words));
        Output output = await(startCommand(command), path);
        if (output.status() != 0) throw new ProofFailedException(path + ": " + output.complaint());
        return output.text();
    }

    /// Runs it without minding how it ends.
    Output attempt(String... words) {
        return await(start(words), "kubectl " + String.join(" ", words));
    }

    private static Output await(Process process, String name) {
        try {
            process.getOutputStream().close();
            var complaint = new StringBuilder();
            Thread listener = Thread.startVirtualThread(() -> complaint.append(read(process.errorReader())));
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(MINUTES_MAX, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new ProofFailedException(name + " does not end");
            }
            listener.join();
            return new Output(
                    process.exitValue(), text.strip(), complaint.toString().strip());
        } catch (IOException e) {
            throw new ProofFailedException(name + " cannot be heard", e);
        } catch (InterruptedException e) {
            throw new ProofFailedException("Interrupted", e);
        }
    }

    /// Starts it, and leaves it running.
    Process start(String... words) {
        List<String> command = new ArrayList<>(List.of("kubectl", "-n", namespace));
        command.addAll(List.of(words));
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
