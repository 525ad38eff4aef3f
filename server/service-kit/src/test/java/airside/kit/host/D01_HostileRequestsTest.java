package airside.kit.host;

import static airside.kit.host.ParcelFixture.assertProblemDocument;
import static airside.kit.host.ParcelFixture.shown;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.kit.testing.Answer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// FEATURE: each bad request line and header is answered with a problem of the client (4xx), never with an internal
/// error.
class D01_HostileRequestsTest {
    private static ParcelFixture fixture;

    @BeforeAll
    static void start() {
        fixture = new ParcelFixture();
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    @TestFactory
    Stream<DynamicTest> requests() {
        Map<String, String> expected = new LinkedHashMap<>();
        expected.put("GET /api/parcels/%00 HTTP/1.1\nHost: a\n", "400");
        expected.put("GET /api/parcels/%zz HTTP/1.1\nHost: a\n", "400");
        expected.put("GET /api/parcels/% HTTP/1.1\nHost: a\n", "400");
        expected.put("GET /api/parcels/%c3%28 HTTP/1.1\nHost: a\n", "400");
        expected.put("GET /api/parcels?a=%zz HTTP/1.1\nHost: a\n", "400 401");
        expected.put("GET /api/parcels/" + "x".repeat(5_000) + " HTTP/1.1\nHost: a\n", "414");
        expected.put("GET /api/parcels/../../etc/passwd HTTP/1.1\nHost: a\n", "400 404");
        expected.put("GET /api/parcels/not-an-id HTTP/1.1\nHost: a\n", "400");
        expected.put("GET /api/parcels HTTP/1.1\n", "400 401");
        expected.put("GET /api/parcels HTTP/1.0\nHost: a\n", "400 401 505");
        expected.put("GET /api/parcels HTTP/9.9\nHost: a\n", "400 505");
        expected.put("GET\n", "400");
        expected.put("\u0001\u0002\u0003\n", "400");
        expected.put("BREW /api/parcels HTTP/1.1\nHost: a\n", "405 400");
        expected.put("TRACE /api/parcels HTTP/1.1\nHost: a\n", "405");
        expected.put("OPTIONS /api/parcels HTTP/1.1\nHost: a\n", "405");
        expected.put("GET /api/parcels HTTP/1.1\nHost: a\nX: " + "y".repeat(100_000) + "\n", "431");
        expected.put("GET /api/parcels HTTP/1.1\nHost: a\nno colon here\n", "400");
        expected.put("GET /api/parcels HTTP/1.1\nHost: a\nAccept: application/xml\n", "406");
        expected.put("GET /api/parcels HTTP/1.1\nHost: a\nAccept: nonsense\n", "406");
        expected.put("GET /api/parcels HTTP/1.1\nHost: a\nAuthorization: Bearer\n", "401");
        expected.put("GET /api/parcels HTTP/1.1\nHost: a\nAuthorization: Basic YTpi\n", "401");
        expected.put("GET /api/parcels HTTP/1.1\nHost: a\nAuthorization: Bearer " + "z".repeat(5_000) + "\n", "401");
        expected.put("POST /api/parcels HTTP/1.1\nHost: a\nContent-Length: -5\n", "400");
        expected.put("POST /api/parcels HTTP/1.1\nHost: a\nContent-Length: 5, 6\n", "400");
        expected.put("POST /api/parcels HTTP/1.1\nHost: a\nContent-Length: 99999999999999999999\n", "400 413");
        expected.put("POST /api/parcels HTTP/1.1\nHost: a\nContent-Length: 104857600\n", "413");
        expected.put(
                "POST /api/parcels HTTP/1.1\nHost: a\nContent-Length: 5\nTransfer-Encoding: chunked\n\nzz\n", "400");
        expected.put("POST /api/parcels HTTP/1.1\nHost: a\nContent-Length: 5\nContent-Length: 6\n", "400");
        expected.put("POST /api/parcels HTTP/1.1\nHost: a\nContent-Length: +5\n", "400");
        expected.put("POST /api/parcels HTTP/1.1\nHost: a\nTransfer-Encoding: gzip\n", "400");
        expected.put("POST /api/parcels HTTP/1.1\nHost: a\nContent-Length: 2\nContent-Encoding: gzip\n\n{}", "415");
        return expected.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(shown(entry.getKey()), () -> {
                    Answer answer = fixture.raw.send(entry.getKey() + "\n");
                    String answered = answer.status() + " " + answer;
                    assertTrue(entry.getValue().contains(Integer.toString(answer.status())), answered);
                    assertProblemDocument(answer);
                }));
    }

    @Test
    void theDetailNamesTheExceededLimit() {
        assertEquals(
                "The body has more than 1048576 bytes; send a smaller one.",
                detail("POST /api/parcels HTTP/1.1\nHost: a\nContent-Length: 104857600\n\n"));
        assertEquals(
                "The request line, with path and query, has more than 4096 bytes; send less in the query.",
                detail("GET /api/parcels?q=" + "x".repeat(5_000) + " HTTP/1.1\nHost: a\n\n"));
        assertEquals(
                "The headers have more than 16384 bytes together; send fewer or shorter ones.",
                detail("GET /api/parcels HTTP/1.1\nHost: a\nX: " + "y".repeat(20_000) + "\n\n"));
        assertEquals(
                "The headers have more than 16384 bytes together; send fewer or shorter ones.",
                detail("GET /api/parcels HTTP/1.1\nHost: a\n" + "X: y\n".repeat(5_000) + "\n"));
        assertEquals(
                "The body has a Content-Encoding, which is not supported; send it uncompressed.",
                detail("POST /api/parcels HTTP/1.1\nHost: a\nContent-Encoding: gzip\nContent-Length: 2\n\n{}"));
        assertEquals(
                "Only application/json is answered here; accept it, or leave the Accept header out.",
                detail("GET /api/parcels HTTP/1.1\nHost: a\nAccept: nonsense\n\n"));
    }

    @Test
    void theHostStillAnswersAfterwards() {
        assertEquals(200, fixture.host.client(fixture.token).get("/api/parcels").status());
    }

    private static String detail(String request) {
        return fixture.raw.send(request).json().path("detail").asText();
    }
}
