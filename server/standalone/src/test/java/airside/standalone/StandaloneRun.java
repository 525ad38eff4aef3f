package airside.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Runs the standalone command in its own process, without a display, and records its output.
public final class StandaloneRun implements AutoCloseable {
    private static final Duration READY_WITHIN = Duration.ofSeconds(120);
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(60);
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    private final Process process;
    private final Path output;

    private StandaloneRun(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    public static StandaloneRun start(Map<String, String> environment) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-XX:MetaspaceSize=96m",
                "-XX:+UseCompactObjectHeaders",
                "-cp",
                System.getProperty("java.class.path")));
        command.add("airside.standalone.StandaloneMain");
        try {
            Path output = Files.createTempFile("standalone", ".log");
            var builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.to(output.toFile()));
            builder.environment().keySet().removeIf(name -> name.startsWith("AIRSIDE_") || name.endsWith("DISPLAY"));
            builder.environment().putAll(environment);
            return new StandaloneRun(builder.start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Waits for "only the server runs", the last line of a start without a display.
    public StandaloneRun awaitReady() throws InterruptedException {
        long until = System.nanoTime() + READY_WITHIN.toNanos();
        while (!output().contains("only the server runs")) {
            if (!process.isAlive()) throw new IllegalStateException("The process has ended: " + output());
            if (System.nanoTime() > until)
                throw new IllegalStateException("The process does not become ready: " + output());
            Thread.sleep(LOOK_EVERY);
        }
        return this;
    }

    /// Waits until the process ends.
    ///
    /// @return the exit status
    public int awaitEnd() throws InterruptedException {
        if (!process.waitFor(ENDS_WITHIN.toSeconds(), TimeUnit.SECONDS))
            throw new IllegalStateException("The process does not end: " + output());
        return process.exitValue();
    }

    /// Ends the process as `kill -9` does.
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        awaitEnd();
    }

    /// Ends the process as Ctrl-C does and returns its exit status.
    public int stop() throws InterruptedException {
        process.destroy();
        return awaitEnd();
    }

    public ProcessHandle process() {
        return process.toHandle();
    }

    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            awaitEnd();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Files.deleteIfExists(output);
    }
}
