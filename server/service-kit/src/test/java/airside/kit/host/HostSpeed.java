package airside.kit.host;

import airside.kit.routing.Routes;
import airside.kit.testing.TestHost;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

/// Measures the host without a service: prints requests per second and their durations, for 8 clients that keep
/// their connections and an answer of 16 kB, with and without an access token.
public final class HostSpeed {
    private static final int CLIENTS = 8;
    private static final Duration WARM_UP = Duration.ofSeconds(4);
    private static final Duration MEASURED = Duration.ofSeconds(6);
    private static final byte[] ANSWER = ("\"" + "x".repeat(16_000) + "\"").getBytes(StandardCharsets.UTF_8);

    private HostSpeed() {}

    public static void main(String[] args) throws Exception {
        try (TestHost host = TestHost.withTokens(Map.of(), Clock.systemUTC(), Fixed::new)) {
            String token = "Authorization: Bearer " + host.tokens().traveller(UUID.randomUUID()) + "\r\n";
            run("open", host.host().port(), "/api/fixed/open", "");
            run("with a token", host.host().port(), "/api/fixed/mine", token);
        }
    }

    private static void run(String what, int port, String path, String header) throws Exception {
        measure(port, path, header, WARM_UP);
        long[] nanos = measure(port, path, header, MEASURED);
        Arrays.sort(nanos);
        System.out.printf(
                "%-13s %,8d requests/s   p50 %5d µs   p99 %6d µs%n",
                what,
                nanos.length / MEASURED.toSeconds(),
                nanos[nanos.length / 2] / 1_000,
                nanos[nanos.length * 99 / 100] / 1_000);
    }

    private static long[] measure(int port, String path, String header, Duration time) throws Exception {
        var times = new LongStream.Builder[CLIENTS];
        var failures = new AtomicLong();
        long endAt = System.nanoTime() + time.toNanos();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (int client = 0; client < CLIENTS; client++) {
                var own = LongStream.builder();
                times[client] = own;
                clients.submit(() -> {
                    try {
                        ask(port, path, header, endAt, own);
                    } catch (IOException e) {
                        failures.incrementAndGet();
                    }
                });
            }
        }
        if (failures.get() > 0) throw new IllegalStateException(failures + " clients failed");
        return Arrays.stream(times).flatMapToLong(LongStream.Builder::build).toArray();
    }

    private static void ask(int port, String path, String header, long endAt, LongStream.Builder times)
            throws IOException {
        byte[] request = ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream(), 65_536);
            while (System.nanoTime() < endAt) {
                long start = System.nanoTime();
                socket.getOutputStream().write(request);
                readAnswer(in);
                times.add(System.nanoTime() - start);
            }
        }
    }

    private static void readAnswer(InputStream in) throws IOException {
        int length = 0;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            if (line.startsWith("HTTP") && !line.contains(" 200 ")) throw new IOException(line);
            if (line.regionMatches(true, 0, "Content-Length:", 0, 15))
                length = Integer.parseInt(line.substring(15).strip());
        }
        in.skipNBytes(length);
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) throw new IOException("closed");
            if (c != '\r') line.append((char) c);
        }
        return line.toString();
    }

    private record Fixed(ServiceContext context) implements Service {
        @Override
        public String name() {
            return "fixed";
        }

        @Override
        public int defaultPort() {
            return 8012;
        }

        @Override
        public void routing(Routes routes) {
            routes.get("/api/fixed/open", (_, response) -> response.send(ANSWER))
                    .get("/api/fixed/mine", (request, response) -> {
                        context.callers().require(request);
                        response.send(ANSWER);
                    });
        }
    }
}
