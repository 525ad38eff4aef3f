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

/// The newcomer's command in a process of its own, without a display, and what it prints.
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

    /// Waits until it says that only the server runs: that is the last line of a start without a display.
    public StandaloneRun awaitReady() throws InterruptedException {
        long until = System.nanoTime() + READY_WITHIN.toNanos();
        while (!output().contains("only the server runs")) {
            if (!process.isAlive()) throw new IllegalStateException("It has ended: " + output());
            if (System.nanoTime() > until) throw new IllegalStateException("It does not get ready: " + output());
            Thread.sleep(LOOK_EVERY);
        }
        return this;
    }

    /// Waits for its end.
    ///
    /// @return the exit status
    public int awaitEnd() throws InterruptedException {
        if (!process.waitFor(ENDS_WITHIN.toSeconds(), TimeUnit.SECONDS))
            throw new IllegalStateException("It does not end: " + output());
        return process.exitValue();
    }

    /// Ends it as `kill -9` does.
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        awaitEnd();
    }

    /// Ends it as Ctrl-C does.
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
