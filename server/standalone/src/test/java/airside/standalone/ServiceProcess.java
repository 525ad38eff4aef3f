package airside.standalone;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Runs a service in its own process, with settings in environment variables, as in a pod.
public final class ServiceProcess implements AutoCloseable {
    private static final Duration READY_WITHIN = Duration.ofSeconds(90);
    private static final Duration ASK_EVERY = Duration.ofMillis(100);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private final Process process;
    private final int port;

    private ServiceProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /// @param settings by key; passed as environment variables
    public static ServiceProcess start(String mainClass, int port, Map<String, String> settings) {
        return start(mainClass, port, settings, Map.of());
    }

    /// @param environment additional environment variables
    public static ServiceProcess start(
            String mainClass, int port, Map<String, String> settings, Map<String, String> environment) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of("-Xmx384m", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), mainClass));
        return start(command, mainClass.substring(mainClass.lastIndexOf('.') + 1), port, settings, environment);
    }

    /// Starts a service with another command.
    ///
    /// @param name of the log file
    public static ServiceProcess start(List<String> command, String name, int port, Map<String, String> settings) {
        return start(command, name, port, settings, Map.of());
    }

    private static ServiceProcess start(
            List<String> command,
            String name,
            int port,
            Map<String, String> settings,
            Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(variable -> variable.startsWith("AIRSIDE_"));
        settings.forEach((key, value) -> builder.environment()
                .put("AIRSIDE_" + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'), value));
        builder.environment().putAll(environment);
        builder.environment().put("AIRSIDE_PORT", String.valueOf(port));
        builder.environment().put("AIRSIDE_SERVER_HOST", "127.0.0.1");
        builder.environment().put("AIRSIDE_SERVER_DRAIN_WAIT", "0s");
        builder.redirectErrorStream(true).redirectOutput(Redirect.appendTo(log(name, port)));
        try {
            return new ServiceProcess(builder.start(), port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static File log(String name, int port) {
        Path folder = Path.of("target", "processes");
        folder.toFile().mkdirs();
        return folder.resolve(name + "-" + port + ".log").toFile();
    }

    /// Returns a port that is free and that this method has not returned before.
    public static int freePort() {
        while (true) {
            try (ServerSocket socket = new ServerSocket(0)) {
                if (GIVEN.add(socket.getLocalPort())) return socket.getLocalPort();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public String address() {
        return "http://localhost:" + port;
    }

    public Process process() {
        return process;
    }

    /// Waits until the readiness check succeeds.
    public ServiceProcess awaitReady() throws InterruptedException {
        return awaitStatus(200);
    }

    /// Waits until the readiness check fails.
    public void awaitUnready() throws InterruptedException {
        awaitStatus(503);
    }

    private ServiceProcess awaitStatus(int status) throws InterruptedException {
        long until = System.nanoTime() + READY_WITHIN.toNanos();
        while (System.nanoTime() < until) {
            if (!process.isAlive())
                throw new IllegalStateException("The process has ended with " + process.exitValue());
            if (readiness() == status) return this;
            Thread.sleep(ASK_EVERY);
        }
        throw new IllegalStateException(
                "%s/health/ready does not return %d within %s".formatted(address(), status, READY_WITHIN));
    }

    /// Returns the status of the readiness check; 0 without a response.
    private int readiness() throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address() + "/health/ready"))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return HTTP.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
