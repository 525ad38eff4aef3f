package airside.kit.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.kit.routing.Routes;
import airside.kit.testing.Answer;
import airside.kit.testing.Eventually;
import airside.kit.testing.TestHost;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// FEATURE: a limited number of requests run at once, some wait, and further ones are refused with 503.
class LimitsTest {
    @Test
    void twoRunThreeWaitAndFurtherRequestsAreRefused() throws Exception {
        var slow = new SlowService();
        Map<String, String> limits = Map.of(
                "server.requests-max", "2", "server.requests-waiting-max", "3", "server.request-wait-max", "30s");
        try (TestHost host = TestHost.of(limits, Clock.systemUTC(), _ -> slow);
                ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> asked = new ArrayList<>();
            for (int i = 0; i < 2; i++)
                asked.add(many.submit(() -> host.client().get("/api/slow")));
            Eventually.becomes("two requests run", () -> slow.running.get() == 2);
            for (int i = 0; i < 3; i++)
                asked.add(many.submit(() -> host.client().get("/api/slow")));
            Eventually.becomes("three wait", () -> waiting(host) == 3);

            Answer refused = host.client().get("/api/slow");
            assertEquals("503 OVERLOADED", refused.status() + " " + refused.code());
            assertEquals("1", refused.header("Retry-After"));
            assertEquals(200, host.client().get("/health/ready").status(), "a busy host is ready");

            slow.open.countDown();
            for (Future<Answer> answer : asked) assertEquals(200, answer.get().status());
            assertEquals(2, slow.runningMost.get());
            assertEquals(200, host.client().get("/api/slow").status());
        }
    }

    @Test
    void aRequestThatWaitsTooLongIsRefused() {
        var slow = new SlowService();
        Map<String, String> limits = Map.of("server.requests-max", "1", "server.request-wait-max", "20ms");
        try (TestHost host = TestHost.of(limits, Clock.systemUTC(), _ -> slow);
                ExecutorService one = Executors.newVirtualThreadPerTaskExecutor()) {
            one.submit(() -> host.client().get("/api/slow"));
            Eventually.becomes("a request runs", () -> slow.running.get() == 1);
            assertEquals("OVERLOADED", host.client().get("/api/slow").code());
            slow.open.countDown();
        }
    }

    /// A service that is being stopped answers running requests, and load balancers see that it is not ready.
    @Test
    void aStoppingHostAnswersRunningRequestsAndIsNotReady() throws Exception {
        var slow = new SlowService();
        TestHost host = TestHost.of(Map.of("server.drain-wait", "20s"), Clock.systemUTC(), _ -> slow);
        try (ExecutorService two = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Answer> running = two.submit(() -> host.client().get("/api/slow"));
            Eventually.becomes("a request runs", () -> slow.running.get() == 1);
            assertFalse(host.client().get("/health/live").header("Connection").equals("close"));

            Thread stopping = Thread.ofVirtual().start(host::close);
            Eventually.becomes(
                    "it is no longer ready",
                    () -> host.client().get("/health/ready").status() == 503);
            assertEquals(
                    "STOPPING",
                    host.client().get("/health/ready").json().path("status").asText());
            assertEquals(200, host.client().get("/health/live").status());
            Answer refused = host.client().get("/api/nothing");
            assertEquals("close", refused.header("Connection"), "problems have the header too");

            slow.open.countDown();
            assertEquals(200, running.get().status());
            assertFalse(slow.isClosed, "it still drains");
            stopping.interrupt();
            stopping.join();
            assertTrue(slow.isClosed);
        }
    }

    private static int waiting(TestHost host) {
        return host.metrics()
                .text()
                .lines()
                .filter(line -> line.startsWith("http_server_requests_waiting "))
                .map(line -> (int) Double.parseDouble(line.split(" ")[1]))
                .findFirst()
                .orElse(-1);
    }

    /// Waits for a signal before it answers.
    private static final class SlowService implements Service {
        private final CountDownLatch open = new CountDownLatch(1);
        private final AtomicInteger running = new AtomicInteger();
        private final AtomicInteger runningMost = new AtomicInteger();
        private volatile boolean isClosed;

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
                runningMost.accumulateAndGet(running.incrementAndGet(), Math::max);
                open.await();
                running.decrementAndGet();
                response.send("{}");
            });
        }

        @Override
        public void close() {
            isClosed = true;
        }
    }
}
