package airside.traveller.walkthrough;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Runs a script with bash, as a terminal does.
final class Shell {
    private static final int SECONDS_MAX = 120;

    private Shell() {}

    /// Returns whether a tool is installed.
    static boolean has(String tool) {
        return run("command -v " + tool).status() == 0;
    }

    /// The result of a script.
    ///
    /// @param status exit status
    /// @param text standard output and error output
    record Output(int status, String text) {
        List<String> lines() {
            return text.lines().filter(line -> !line.isBlank()).toList();
        }
    }

    /// Runs a script and waits for it, at most 120 s.
    ///
    /// @throws IllegalStateException if it has not ended by then
    static Output run(String script) {
        try {
            Process process = new ProcessBuilder("bash", "-euo", "pipefail", "-c", script)
                    .redirectErrorStream(true)
                    .start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(SECONDS_MAX, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("The script has not ended after %d s: %s".formatted(SECONDS_MAX, text));
            }
            return new Output(process.exitValue(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
