package airside.flights.speed;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

/// Generates load over HTTP: clients that each keep a connection open and send one request after the other.
final class LoadGenerator {
    /// Chooses the next request of a client.
    interface RequestSource {
        byte[] next(int client, long count);
    }

    private final int port;
    private final int clients;
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();

    LoadGenerator(int port, int clients) {
        this.port = port;
        this.clients = clients;
    }

    static byte[] request(String method, String path, String token, String body) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        return ("%s %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                        .formatted(method, path, token, content.length, body))
                .getBytes(StandardCharsets.UTF_8);
    }

    /// Sends requests for a while and prints responses per second and response times.
    void run(String name, Duration time, RequestSource requests) throws InterruptedException {
        long[] nanos = measure(time, requests);
        if (nanos.length == 0) throw new IllegalStateException("No request was answered");
        Arrays.sort(nanos);
        System.out.printf(
                "%-44s %,8d /s   p50 %,7d µs   p99 %,7d µs   max %,8d µs   %,d bytes each   %d not 2xx%n",
                name,
                nanos.length * 1_000 / time.toMillis(),
                nanos[nanos.length / 2] / 1_000,
                nanos[(int) (nanos.length * 99L / 100)] / 1_000,
                nanos[nanos.length - 1] / 1_000,
                bytes.get() / nanos.length,
                refused.get());
    }

    /// Returns the response time of each request in nanoseconds.
    long[] measure(Duration time, RequestSource requests) {
        refused.set(0);
        bytes.set(0);
        var times = new LongStream.Builder[clients];
        long endAt = System.nanoTime() + time.toNanos();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            for (int client = 0; client < clients; client++) {
                int number = client;
                var own = LongStream.builder();
                times[client] = own;
                threads.submit(() -> sendRequests(number, endAt, requests, own));
            }
        }
        return Arrays.stream(times).flatMapToLong(LongStream.Builder::build).toArray();
    }

    private Void sendRequests(int client, long endAt, RequestSource requests, LongStream.Builder times)
            throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream(), 65_536);
            for (long count = 0; System.nanoTime() < endAt; count++) {
                byte[] request = requests.next(client, count);
                long start = System.nanoTime();
                socket.getOutputStream().write(request);
                readResponse(in);
                times.add(System.nanoTime() - start);
            }
        } catch (IOException e) {
            System.out.println("A client stopped: " + e);
        }
        return null;
    }

    private void readResponse(InputStream in) throws IOException {
        int length = 0;
        boolean isChunked = false;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            if (line.startsWith("HTTP/1.1 ") && line.charAt(9) != '2') refused.incrementAndGet();
            if (line.regionMatches(true, 0, "Content-Length:", 0, 15))
                length = Integer.parseInt(line.substring(15).strip());
            if (line.equalsIgnoreCase("Transfer-Encoding: chunked")) isChunked = true;
        }
        if (isChunked) skipChunks(in);
        else in.skipNBytes(length);
        bytes.addAndGet(length);
    }

    private void skipChunks(InputStream in) throws IOException {
        int size;
        do {
            size = Integer.parseInt(line(in), 16);
            in.skipNBytes(size + 2L);
            bytes.addAndGet(size);
        } while (size > 0);
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) throw new IOException("closed");
            if (c != '\r') line.append((char) c);
        }
        return line.toString();
    }
}
