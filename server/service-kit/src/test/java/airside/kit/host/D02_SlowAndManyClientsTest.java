package airside.kit.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.kit.routing.Routes;
import airside.kit.testing.Answer;
import airside.kit.testing.Eventually;
import airside.kit.testing.RawHttp;
import airside.kit.testing.TestHost;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// FEATURE: clients that send nothing, send or read slowly, or open many connections do not block other clients.
class D02_SlowAndManyClientsTest {
    private static final String LIVE = "GET /health/live HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";

    @Test
    void anIncompleteHeadTimesOut() {
        try (TestHost host = host(Map.of("server.head-wait", "300ms"))) {
            List<Answer> answers =
                    new RawHttp(host.address()).sendAndReadToTheEnd("GET /health/live HTTP/1.1\r\nHost: a");
            assertTimedOut(
                    answers, "The request line and the headers did not arrive within 1 s; send the request again.");
        }
    }

    /// Its first bytes arrive together with the request before it.
    @Test
    void anIncompleteHeadAfterARequestTimesOut() {
        try (TestHost host = host(Map.of("server.head-wait", "300ms", "server.idle-timeout", "5s"))) {
            String live = LIVE.replace("Connection: close\r\n", "");
            List<Answer> answers = new RawHttp(host.address()).sendAndReadToTheEnd(live + "GET /health/live HTTP/1.1");
            assertEquals("[200, 408]", statuses(answers));
        }
    }

    @Test
    void anIncompleteBodyTimesOut() {
        try (TestHost host = host(Map.of("server.body-wait", "300ms"))) {
            List<Answer> answers = new RawHttp(host.address())
                    .sendAndReadToTheEnd("POST /api/slow/read HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\n1234");
            assertTimedOut(answers, "The body did not arrive within 1 s; send the request again.");
        }
    }

    /// Single bytes gain no time: the timeout is for the whole head.
    @Test
    void aHeadThatArrivesByteByByteTimesOut() {
        try (TestHost host = host(Map.of("server.head-wait", "1s"))) {
            List<Answer> answers = new RawHttp(host.address()).sendAndReadToTheEnd("127.0.0.1", out -> {
                out.write("GET /health/live HTTP/1.1\r\nX: ".getBytes(StandardCharsets.US_ASCII));
                for (int i = 0; i < 20 && !Thread.currentThread().isInterrupted(); i++) {
                    out.write('x');
                    out.flush();
                    pause();
                }
            });
            assertTimedOut(
                    answers, "The request line and the headers did not arrive within 1 s; send the request again.");
        }
    }

    @Test
    void anIdleConnectionIsClosedAfterItsTimeout() throws IOException {
        try (TestHost host = host(Map.of("server.idle-timeout", "300ms"));
                Socket neverUsed = connect(host, "127.0.0.1");
                Socket used = connect(host, "127.0.0.1")) {
            used.getOutputStream()
                    .write(LIVE.replace("Connection: close\r\n", "").getBytes(StandardCharsets.US_ASCII));
            String answer = new String(used.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.endsWith("{\"status\":\"UP\"}"), answer);
            assertEquals(-1, neverUsed.getInputStream().read());
        }
    }

    @Test
    void aResponseThatIsNotReadTimesOut() throws IOException {
        var slow = new SlowService();
        try (TestHost host = TestHost.of(Map.of("server.answer-wait", "300ms"), Clock.systemUTC(), _ -> slow);
                Socket client = connect(host, "127.0.0.1")) {
            client.getOutputStream()
                    .write("GET /api/slow/large HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            Eventually.becomes("it is answered", () -> slow.begun.get() == 1);
            Eventually.becomes("it is given up", () -> slow.failed.get() == 1);
            assertEquals("[200]", statuses(new RawHttp(host.address()).sendAndReadToTheEnd(LIVE)));
        }
    }

    @Test
    void aThousandIncompleteRequestsOfOneAddressBlockNoOtherClient() throws IOException {
        var sockets = new ArrayList<Socket>();
        try (TestHost host = host(Map.of("server.head-wait", "10m"))) {
            for (int i = 0; i < 1_100; i++) {
                Socket socket = connect(host, "127.0.0.2");
                sockets.add(socket);
                socket.getOutputStream().write("GET / HTTP/1.1\r\nHost".getBytes(StandardCharsets.US_ASCII));
            }
            for (String from : List.of("127.0.0.1", "127.0.0.2")) {
                List<Answer> answers = new RawHttp(host.address())
                        .sendAndReadToTheEnd(from, out -> out.write(LIVE.getBytes(StandardCharsets.US_ASCII)));
                assertEquals("[200]", statuses(answers), from);
            }
            assertTrue(openConnections(host) <= 256, "one address has a quarter of all connections");
        } finally {
            for (Socket socket : sockets) socket.close();
        }
    }

    @Test
    void incompleteRequestsOfManyAddressesBlockNoOtherClient() throws IOException {
        var sockets = new ArrayList<Socket>();
        try (TestHost host = host(Map.of("server.connections-max", "40", "server.head-wait", "10m"))) {
            for (int i = 0; i < 200; i++) sockets.add(connect(host, "127.0.0." + (2 + i % 20)));
            assertEquals("[200]", statuses(new RawHttp(host.address()).sendAndReadToTheEnd(LIVE)));
            assertTrue(openConnections(host) <= 40);
        } finally {
            for (Socket socket : sockets) socket.close();
        }
    }

    @Test
    void aConnectionWithARunningRequestIsNotEvicted() throws Exception {
        var slow = new SlowService();
        Map<String, String> limits = Map.of("server.connections-per-address-max", "2");
        try (TestHost host = TestHost.of(limits, Clock.systemUTC(), _ -> slow);
                ExecutorService two = Executors.newVirtualThreadPerTaskExecutor()) {
            var raw = new RawHttp(host.address());
            String request = "GET /api/slow HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
            List<Future<List<Answer>>> running = List.of(
                    two.submit(() -> raw.sendAndReadToTheEnd(request)),
                    two.submit(() -> raw.sendAndReadToTheEnd(request)));
            Eventually.becomes("two requests run", () -> slow.begun.get() == 2);
            Answer refused = raw.sendAndReadToTheEnd("").getFirst();
            assertEquals("429 TOO_MANY_REQUESTS", refused.status() + " " + refused.code());
            assertEquals("1", refused.header("Retry-After"));
            assertEquals(
                    "2 connections are open from your address, and all are busy; close some, or try again in a second.",
                    refused.json().path("detail").asText());
            slow.open.countDown();
            for (Future<List<Answer>> answers : running) assertEquals("[200]", statuses(answers.get()));
        }
    }

    /// Its request has been executed; a client without the response would not know the outcome.
    @Test
    void aConnectionWithAResponseInProgressIsNotEvicted() throws IOException {
        var slow = new SlowService();
        Map<String, String> limits = Map.of("server.connections-per-address-max", "1");
        try (TestHost host = TestHost.of(limits, Clock.systemUTC(), _ -> slow);
                Socket client = connect(host, "127.0.0.1")) {
            client.getOutputStream()
                    .write("GET /api/slow/large HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertEquals('H', client.getInputStream().read());
            Answer refused = new RawHttp(host.address()).sendAndReadToTheEnd("").getFirst();
            assertEquals("429 TOO_MANY_REQUESTS", refused.status() + " " + refused.code());
            assertEquals(SlowService.LARGE_BYTES, bodyBytes(client));
        }
    }

    private static long bodyBytes(Socket client) throws IOException {
        InputStream in = client.getInputStream();
        String head = "";
        while (!head.endsWith("\r\n\r\n")) head += (char) in.read();
        return in.readNBytes(SlowService.LARGE_BYTES).length;
    }

    @Test
    void aGatewayMayUseAllConnections() throws Exception {
        var slow = new SlowService();
        Map<String, String> limits =
                Map.of("server.connections-max", "8", "server.client-address-header", "X-Forwarded-For");
        try (TestHost host = TestHost.of(limits, Clock.systemUTC(), _ -> slow);
                ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            var raw = new RawHttp(host.address());
            String request = "GET /api/slow HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
            var running = new ArrayList<Future<List<Answer>>>();
            for (int i = 0; i < 8; i++) running.add(many.submit(() -> raw.sendAndReadToTheEnd(request)));
            Eventually.becomes("eight requests run", () -> slow.begun.get() == 8);
            Answer refused = raw.sendAndReadToTheEnd("").getFirst();
            assertEquals("503 OVERLOADED", refused.status() + " " + refused.code());
            slow.open.countDown();
            for (Future<List<Answer>> answers : running) assertEquals("[200]", statuses(answers.get()));
        }
    }

    private static TestHost host(Map<String, String> settings) {
        return TestHost.of(new HashMap<>(settings), Clock.systemUTC(), _ -> new SlowService());
    }

    private static Socket connect(TestHost host, String from) throws IOException {
        var socket = new Socket();
        socket.bind(new InetSocketAddress(from, 0));
        socket.setSoTimeout(20_000);
        socket.connect(
                new InetSocketAddress(
                        InetAddress.ofLiteral("127.0.0.1"), host.host().port()),
                20_000);
        return socket;
    }

    private static int openConnections(TestHost host) {
        return host.metrics()
                .text()
                .lines()
                .filter(line -> line.startsWith("http_server_connections "))
                .mapToInt(line -> (int) Double.parseDouble(line.split(" ")[1]))
                .findFirst()
                .orElseThrow();
    }

    private static void assertTimedOut(List<Answer> answers, String detail) {
        assertEquals("[408]", statuses(answers));
        Answer answer = answers.getFirst();
        assertEquals("REQUEST_TIMEOUT", answer.code());
        assertEquals(detail, answer.json().path("detail").asText());
        assertEquals("close", answer.header("Connection"));
    }

    private static String statuses(List<Answer> answers) {
        return answers.stream().map(Answer::status).toList().toString();
    }

    /// Pauses like a client that sends byte by byte: long enough that it reads the response before the next byte,
    /// which would reset a connection that the server has closed.
    private static void pause() {
        try {
            Thread.sleep(700);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Waits for a signal before it answers, reads a body completely, or answers more than fits into a socket.
    private static final class SlowService implements Service {
        private static final int LARGE_BYTES = 64 * 1_048_576;

        private final CountDownLatch open = new CountDownLatch(1);
        private final AtomicInteger begun = new AtomicInteger();
        private final AtomicInteger failed = new AtomicInteger();

        @Override
        public String name() {
            return "slow";
        }

        @Override
        public int defaultPort() {
            return 8010;
        }

        @Override
        public void routing(Routes routes) {
            routes.get("/api/slow", (request, response) -> {
                        begun.incrementAndGet();
                        open.await();
                        response.send("{}");
                    })
                    .post("/api/slow/read", (request, response) -> {
                        try (InputStream in = request.content().inputStream()) {
                            response.send(Integer.toString(in.readAllBytes().length));
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .get("/api/slow/large", (request, response) -> {
                        begun.incrementAndGet();
                        try {
                            response.send(new byte[LARGE_BYTES]);
                        } catch (RuntimeException e) {
                            failed.incrementAndGet();
                            throw e;
                        }
                    });
        }
    }
}
