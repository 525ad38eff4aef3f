package airside.standalone.speed;

import airside.kit.host.Service;
import airside.kit.routing.Routes;
import airside.kit.testing.TestHost;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;

/// Prints the goodput of an overloaded host: responses with status 200 per second, with as many clients as the host
/// serves concurrently, and with three times as many requests as are served and queued. The rounds alternate, so
/// that other load on the machine affects both alike.
///
/// A request computes for about a millisecond and waits 5 ms, as for a database. A refused client connects again
/// and repeats its request after 20 ms, so the load is two to three times the capacity, and refusals cost their
/// share.
public final class OverloadSpeed {
    private static final int REQUESTS_MAX = 4;
    private static final int WAITING_MAX = 8;
    private static final int OVERLOADED = 3 * (REQUESTS_MAX + WAITING_MAX);
    private static final int ROUNDS = 7;
    private static final int HASHES = 10_000;
    private static final Duration ROUND = Duration.ofSeconds(4);
    private static final Duration WAIT = Duration.ofMillis(5);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final byte[] REQUEST =
            "GET /api/work/once HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private OverloadSpeed() {}

    public static void main(String[] args) throws Exception {
        Map<String, String> settings = Map.of(
                "server.requests-max", String.valueOf(REQUESTS_MAX),
                "server.requests-waiting-max", String.valueOf(WAITING_MAX));
        try (TestHost host = TestHost.withTokens(settings, Clock.systemUTC(), _ -> new Work())) {
            int port = host.host().port();
            round(port, REQUESTS_MAX);
            double[] ratios = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                Counts fit = round(port, REQUESTS_MAX);
                Counts over = round(port, OVERLOADED);
                ratios[round] = (double) over.good.sum() / fit.good.sum();
                System.out.printf(
                        "%2d clients: %,6d good/s   %2d clients: %,6d good/s, %,6d refused/s   ratio %.2f%n",
                        REQUESTS_MAX,
                        perSecond(fit.good),
                        OVERLOADED,
                        perSecond(over.good),
                        perSecond(over.refused),
                        ratios[round]);
            }
            Arrays.sort(ratios);
            System.out.printf(
                    "goodput under overload: median %.2f of the peak (%.2f to %.2f)%n",
                    ratios[ROUNDS / 2], ratios[0], ratios[ROUNDS - 1]);
        }
    }

    private static long perSecond(LongAdder count) {
        return count.sum() / ROUND.toSeconds();
    }

    private static Counts round(int port, int clients) throws InterruptedException {
        var counts = new Counts(new LongAdder(), new LongAdder());
        var isOver = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int client = 0; client < clients; client++) threads.submit(() -> ask(port, isOver, counts));
            Thread.sleep(ROUND);
            isOver.set(true);
        }
        return counts;
    }

    private static Void ask(int port, AtomicBoolean isOver, Counts counts) throws IOException, InterruptedException {
        while (!isOver.get()) {
            try (var socket = new Socket("127.0.0.1", port)) {
                socket.setTcpNoDelay(true);
                InputStream in = new BufferedInputStream(socket.getInputStream());
                boolean isGood = true;
                while (isGood && !isOver.get()) {
                    socket.getOutputStream().write(REQUEST);
                    isGood = isGood(in);
                    (isGood ? counts.good : counts.refused).increment();
                }
            }
            if (!isOver.get()) Thread.sleep(PAUSE);
        }
        return null;
    }

    /// Reads a response to its end.
    private static boolean isGood(InputStream in) throws IOException {
        String status = line(in);
        int length = 0;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            if (line.regionMatches(true, 0, "Content-Length:", 0, 15))
                length = Integer.parseInt(line.substring(15).strip());
        }
        in.skipNBytes(length);
        if (status.contains(" 200 ")) return true;
        if (status.contains(" 503 ")) return false;
        throw new IOException(status);
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) throw new IOException("closed");
            if (c != '\r') line.append((char) c);
        }
        return line.toString();
    }

    private record Counts(LongAdder good, LongAdder refused) {}

    /// The service under load.
    private static final class Work implements Service {
        @Override
        public String name() {
            return "work";
        }

        @Override
        public int defaultPort() {
            return 8013;
        }

        @Override
        public void routing(Routes routes) {
            routes.get("/api/work/once", (_, response) -> response.send(hash()));
        }

        private static byte[] hash() {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                byte[] bytes = new byte[32];
                for (int time = 0; time < HASHES; time++) bytes = digest.digest(bytes);
                Thread.sleep(WAIT);
                return bytes;
            } catch (NoSuchAlgorithmException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
