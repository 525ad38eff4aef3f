package airside.kit.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.kit.testing.Answer;
import airside.kit.testing.ContractClient;
import airside.kit.testing.RawHttp;
import airside.kit.testing.TestDatabase;
import airside.kit.testing.TestHost;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// FEATURE: every answer has a request id, and every request is counted under its route.
class C01_EveryAnswerTest {
    private static TestHost host;
    private static String token;

    @BeforeAll
    static void start() {
        host = TestHost.withTokens(TestDatabase.migrated("parcels").settings(), Clock.systemUTC(), ParcelService::new);
        token = host.tokens().traveller(UUID.randomUUID());
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @Test
    void aSafeRequestIdIsKept() {
        Answer answer = host.client().with("X-Request-Id", "till-7.2026_a").get("/health/live");
        assertEquals("till-7.2026_a", answer.header("X-Request-Id"));
        Answer problem = host.client().with("X-Request-Id", "till-8").get("/nowhere");
        assertEquals("till-8", problem.header("X-Request-Id"));
        assertEquals("till-8", problem.json().path("requestId").asText());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a b",
                "a\"b",
                "{}",
                "é",
                "12345678901234567890123456789012345678901234567890123456789012345678901234567890x"
            })
    void anUnsafeRequestIdIsReplaced(String id) {
        String given =
                host.client().with("X-Request-Id", id).get("/health/live").header("X-Request-Id");
        assertTrue(given.matches("[0-9a-f-]{36}"), given);
        assertNotEquals(given, host.client().get("/health/live").header("X-Request-Id"));
    }

    @Test
    void headIsAnsweredAsGetWithoutTheBody() {
        Answer get = host.client().get("/openapi.yaml");
        String head = headThenLive("/openapi.yaml");
        assertTrue(head.startsWith("HTTP/1.1 200 OK\r\n"), head);
        assertTrue(head.contains("Content-Length: " + get.body().length + "\r\n"), head);
        assertTrue(head.contains("Content-Type: " + get.header("Content-Type") + "\r\n"), head);
    }

    @Test
    void headOfAProblemHasNoBodyEither() {
        String head = headThenLive("/nowhere");
        assertTrue(head.startsWith("HTTP/1.1 404 Not Found\r\n"), head);
        assertTrue(head.contains("Content-Type: application/problem+json\r\n"), head);
    }

    /// The head of the response to HEAD. The response to the next request follows directly.
    private static String headThenLive(String path) {
        String answers = new RawHttp(host.address())
                .textToTheEnd("HEAD " + path + " HTTP/1.1\r\nHost: a\r\n\r\n"
                        + "GET /health/live HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        String[] parts = answers.split("\r\n\r\n", 3);
        assertEquals(3, parts.length, answers);
        assertTrue(parts[1].startsWith("HTTP/1.1 200 OK\r\n"), answers);
        assertEquals("{\"status\":\"UP\"}", parts[2]);
        return parts[0] + "\r\n";
    }

    /// `/api/parcels/broken` is a path of its own and not a parcel, for other methods too.
    @Test
    void aFixedPathIsNotReadAsAParameterForOtherMethods() {
        Answer refused = host.client(token).delete("/api/parcels/broken");
        assertEquals("405 METHOD_NOT_ALLOWED", refused.status() + " " + refused.code());
        assertEquals("GET, HEAD", refused.header("Allow"));
        Answer unknown = host.client(token).put("/api/parcels/" + UUID.randomUUID(), "{}");
        assertEquals("DELETE, GET, HEAD", unknown.header("Allow"));
    }

    @Test
    void responsesOfTheApiAreNotCached() {
        assertEquals("no-store", host.client(token).get("/api/parcels").header("Cache-Control"));
        assertEquals("no-store", host.client().get("/api/parcels").header("Cache-Control"));
        assertEquals("no-store", host.client().get("/api/nothing").header("Cache-Control"));
        assertEquals("", host.client().get("/docs").header("Cache-Control"));
    }

    @Test
    void metricsAreServedOnASeparatePort() {
        assertEquals(404, host.client().get("/metrics").status());
        assertEquals(200, host.metrics().status());
        assertEquals(
                404,
                ContractClient.at(host.host().metricsAddress().orElseThrow().resolve("/"))
                        .get("/health/live")
                        .status());
    }

    @Test
    void requestsAreCountedByTemplateAndStatus() {
        for (int i = 0; i < 3; i++) host.client().get("/api/parcels/" + UUID.randomUUID());
        host.client().get("/api/parcels/nonsense/");
        host.client().put("/api/parcels", "{}");
        Answer metrics = host.metrics();
        assertTrue(metrics.header("Content-Type").startsWith("text/plain"), metrics.header("Content-Type"));
        assertEquals(3, counted(metrics, "route=\"/api/parcels/{parcelId}\",service=\"parcels\",status=\"404\""));
        assertEquals(1, counted(metrics, "route=\"/api/parcels/{parcelId}\",service=\"parcels\",status=\"400\""));
        assertFalse(metrics.text().contains("nonsense"), "labels are templates");
    }

    @Test
    void theProcessAndThePoolAreMeasured() {
        host.client().get("/api/parcels/" + UUID.randomUUID());
        String metrics = host.metrics().text();
        for (String name : new String[] {
            "jvm_memory_used_bytes",
            "process_cpu_usage",
            "process_uptime_seconds",
            "hikaricp_connections_active",
            "http_server_requests_running 0"
        }) {
            assertTrue(metrics.contains(name), name);
        }
    }

    @Test
    void aFailureIsLoggedOnceWithoutSecrets() {
        var logged = new ArrayList<String>();
        var collector = new Handler() {
            @Override
            public void publish(LogRecord record) {
                synchronized (logged) {
                    logged.add(record.getMessage() + record.getThrown());
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger root = Logger.getLogger("");
        root.addHandler(collector);
        try {
            var client = host.client(token);
            client.get("/api/parcels/broken");
            client.post("/api/parcels", "{\"weight\": 0, \"password\": \"open sesame\"}");
            client.post("/api/parcels", "{\"weight\": 5, \"card\": 4242424242424242");
            client.get("/api/parcels/4242424242424242");
            host.client(token + "x").get("/api/parcels");
        } finally {
            root.removeHandler(collector);
        }
        List<String> failures =
                logged.stream().filter(line -> line.contains("swordfish")).toList();
        assertEquals(1, failures.size(), logged.toString());
        String everything = logged.toString();
        for (String secret : new String[] {token, "open sesame", "4242424242424242"}) {
            assertFalse(everything.contains(secret), secret);
        }
    }

    private static long counted(Answer metrics, String labels) {
        return metrics.text()
                .lines()
                .filter(line -> line.startsWith("http_server_requests_seconds_count{") && line.contains(labels))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
