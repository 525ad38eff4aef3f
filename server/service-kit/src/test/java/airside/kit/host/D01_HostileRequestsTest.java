package airside.kit.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.kit.testing.Answer;
import airside.kit.testing.RawHttp;
import airside.kit.testing.TestDatabase;
import airside.kit.testing.TestHost;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// FEATURE: bad requests are told so, each as a problem and none as a failure of ours.
class D01_HostileRequestsTest {
    private static TestHost host;
    private static RawHttp raw;
    private static String token;

    @BeforeAll
    static void start() {
        host = TestHost.withTokens(TestDatabase.create("parcels").settings(), Clock.systemUTC(), ParcelService::new);
        raw = new RawHttp(host.address());
        token = host.tokens().traveller(UUID.randomUUID());
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @TestFactory
    Stream<DynamicTest> bodies() {
        Map<String, String> codes = new LinkedHashMap<>();
        codes.put("", "MALFORMED_JSON");
        codes.put("{", "MALFORMED_JSON");
        codes.put("{\"weight\": 5", "MALFORMED_JSON");
        codes.put("{\"weight\": 5} {\"weight\": 6}", "MALFORMED_JSON");
        codes.put("{\"weight\": 5, \"weight\": 6}", "MALFORMED_JSON");
        codes.put("{'weight': 5}", "MALFORMED_JSON");
        codes.put("{\"weight\": NaN}", "MALFORMED_JSON");
        codes.put("{\"weight\": 05}", "MALFORMED_JSON");
        codes.put("{\"weight\": 5,}", "MALFORMED_JSON");
        codes.put("{\"weight\": \"a\u0001\"}", "MALFORMED_JSON");
        codes.put("\u0000", "MALFORMED_JSON");
        codes.put("[".repeat(1_000) + "]".repeat(1_000), "MALFORMED_JSON");
        codes.put("{\"a\":".repeat(1_000) + "1" + "}".repeat(1_000), "MALFORMED_JSON");
        codes.put("{\"weight\": " + "9".repeat(10_000) + "}", "MALFORMED_JSON");
        codes.put("{\"weight\": \"" + "x".repeat(200_000) + "\"}", "MALFORMED_JSON");
        codes.put("null", "INVALID_REQUEST");
        codes.put("5", "INVALID_REQUEST");
        codes.put("[]", "INVALID_REQUEST");
        codes.put("\"weight\"", "INVALID_REQUEST");
        codes.put("{\"weight\": null}", "INVALID_REQUEST");
        codes.put("{\"weight\": \"5\"}", "INVALID_REQUEST");
        codes.put("{\"weight\": \"\"}", "INVALID_REQUEST");
        codes.put("{\"weight\": 5.5}", "INVALID_REQUEST");
        codes.put("{\"weight\": 9223372036854775808}", "INVALID_REQUEST");
        codes.put("{\"weight\": 1e999999999}", "INVALID_REQUEST");
        codes.put("{\"weight\": {}}", "INVALID_REQUEST");
        codes.put("{\"weight\": \"\\u0000\"}", "INVALID_REQUEST");
        codes.put("{\"weight\": \"\\ud800\"}", "INVALID_REQUEST");
        codes.put("{}", "INVALID_REQUEST");
        codes.put("{\"weight\": 0}", "INVALID_REQUEST");
        codes.put("{\"weight\": 5, \"labels\": \"red\"}", "INVALID_REQUEST");
        codes.put("{\"weight\": 5, \"labels\": [\"\"]}", "INVALID_REQUEST");
        codes.put("{\"weight\": 5, \"labels\": [\"a\", \"b\", \"c\", \"d\"]}", "INVALID_REQUEST");
        codes.put("{\"weight\": 5, \"sender\": {\"name\": \"M\"}}", "INVALID_REQUEST");
        codes.put("{\"weight\": 5, \"sender\": {\"name\": \"M\", \"email\": \"m\"}}", "INVALID_REQUEST");
        codes.put(
                "{\"weight\": 5, \"sender\": {\"name\": \"M\", \"email\": \"m@a\", \"bornOn\": \"2025-02-29\"}}",
                "INVALID_REQUEST");
        codes.put("{\"weight\": 5, \"sender\": {\"nmae\": \"M\"}}", "UNKNOWN_FIELD");
        codes.put("{\"wieght\": 5}", "UNKNOWN_FIELD");
        codes.put("{\"weight\": 5, \"colour\": \"red\"}", "UNKNOWN_FIELD");
        return codes.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(shown(entry.getKey()), () -> {
                    Answer answer = post(entry.getKey().getBytes(StandardCharsets.UTF_8));
                    assertProblem(400, entry.getValue(), answer);
                }));
    }

    @Test
    void bytesThatAreNoTextAreMalformed() {
        assertProblem(400, "MALFORMED_JSON", post(new byte[] {'"', (byte) 0xc3, (byte) 0x28, '"'}));
        assertProblem(400, "MALFORMED_JSON", post(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 0}));
    }

    @Test
    void malformedJsonIsToldWhere() {
        Answer answer = post("{\n  \"weight\": oops\n}".getBytes(StandardCharsets.UTF_8));
        assertEquals(
                "The body is not JSON: see line 2, column 13.",
                answer.json().path("detail").asText());
    }

    @Test
    void aMisspeltFieldIsPointedAt() {
        Answer answer = post("{\"wieght\": 5}".getBytes(StandardCharsets.UTF_8));
        assertEquals(
                "[{\"pointer\":\"/wieght\",\"detail\":\"is not a known field; perhaps weight is meant\"}]",
                answer.json().path("errors").toString());
    }

    @Test
    void everyWrongFieldIsToldAtOnce() {
        Answer answer = post("{\"weight\": 0, \"sender\": {\"email\": \"nobody\"}}".getBytes(StandardCharsets.UTF_8));
        assertEquals(
                List.of("/weight", "/sender/name", "/sender/email"),
                answer.json().path("errors").findValuesAsText("pointer"));
    }

    @Test
    void aBodyThatBreaksOffIsMalformed() {
        Answer answer = raw.send(out -> {
            out.write(head("Transfer-Encoding: chunked\r\n"));
            out.write("zz\r\n".getBytes(StandardCharsets.US_ASCII));
        });
        assertProblemDocument(answer);
        assertEquals(400, answer.status(), answer.text());
    }

    @TestFactory
    Stream<DynamicTest> requests() {
        Map<String, String> expected = new LinkedHashMap<>();
        expected.put("GET /api/parcels/%00 HTTP/1.1\nHost: a\n", "400");
        expected.put("GET /api/parcels/%zz HTTP/1.1\nHost: a\n", "400");
        expected.put("GET /api/parcels/% HTTP/1.1\nHost: a\n", "400");
        expected.put("GET /api/parcels/%c3%28 HTTP/1.1\nHost: a\n", "400");
        expected.put("GET /api/parcels?a=%zz HTTP/1.1\nHost: a\n", "400 401");
        expected.put("GET /api/parcels/" + "x".repeat(5_000) + " HTTP/1.1\nHost: a\n", "400");
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
        expected.put("HEAD /api/parcels HTTP/1.1\nHost: a\n", "405");
        expected.put("GET /api/parcels HTTP/1.1\nHost: a\nX: " + "y".repeat(100_000) + "\n", "400 431");
        expected.put("GET /api/parcels HTTP/1.1\nHost: a\nno colon here\n", "400");
        expected.put("GET /api/parcels HTTP/1.1\nHost: a\nAccept: application/xml\n", "406");
        expected.put("GET /api/parcels HTTP/1.1\nHost: a\nAccept: nonsense\n", "400 406");
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
        expected.put("POST /api/parcels HTTP/1.1\nHost: a\nTransfer-Encoding: gzip\n", "400 401 501");
        return expected.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(shown(entry.getKey()), () -> {
                    Answer answer = raw.send(entry.getKey() + "\n");
                    String told = answer.status() + " " + answer;
                    assertTrue(entry.getValue().contains(Integer.toString(answer.status())), told);
                    if (!entry.getKey().startsWith("HEAD")) assertProblemDocument(answer);
                }));
    }

    @Test
    void aHundredMegabytesAreRefusedHoweverTheyCome() {
        assertProblem(413, "BODY_TOO_LARGE", raw.send(out -> {
            out.write(head("Content-Length: 104857600\r\n"));
            for (int i = 0; i < 1_600; i++) out.write(new byte[65_536]);
        }));
        assertProblem(413, "BODY_TOO_LARGE", raw.send(out -> {
            out.write(head("Transfer-Encoding: chunked\r\n"));
            for (int i = 0; i < 1_600; i++) chunk(out);
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }));
    }

    @Test
    void aServiceMayTakeLessThanTheHost() {
        byte[] spaces = " ".repeat(65_536).getBytes(StandardCharsets.US_ASCII);
        assertProblem(413, "BODY_TOO_LARGE", raw.send(out -> {
            out.write(head("Content-Length: %d\r\n".formatted(6 * 65_536)));
            for (int i = 0; i < 6; i++) out.write(spaces);
        }));
        assertProblem(413, "BODY_TOO_LARGE", raw.send(out -> {
            out.write(head("Transfer-Encoding: chunked\r\n"));
            for (int i = 0; i < 6; i++) chunk(out);
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }));
    }

    @Test
    void theHostStillAnswersAfterwards() {
        assertEquals(200, host.client(token).get("/api/parcels").status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/xml", "multipart/form-data", "nonsense", "a/b/c", "application/jsonp"
            })
    void otherMediaTypesAreUnsupported(String type) {
        assertProblem(
                415,
                "UNSUPPORTED_MEDIA_TYPE",
                raw.send("POST /api/parcels HTTP/1.1\nHost: a\nAuthorization: Bearer " + token + "\nContent-Type: "
                        + type + "\nContent-Length: 13\n\n{\"weight\": 5}"));
    }

    @Test
    void aBodyThatDoesNotSayWhatItIsIsUnsupported() {
        assertProblem(
                415,
                "UNSUPPORTED_MEDIA_TYPE",
                raw.send("POST /api/parcels HTTP/1.1\nHost: a\nAuthorization: Bearer " + token
                        + "\nContent-Length: 13\n\n{\"weight\": 5}"));
    }

    private static Answer post(byte[] body) {
        return raw.send(out -> {
            out.write(head("Content-Length: %d\r\n".formatted(body.length)));
            out.write(body);
        });
    }

    private static byte[] head(String length) {
        return ("POST /api/parcels HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                        + token + "\r\n" + length + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static void chunk(OutputStream out) throws IOException {
        out.write("10000\r\n".getBytes(StandardCharsets.US_ASCII));
        out.write(new byte[65_536]);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static void assertProblem(int status, String code, Answer answer) {
        assertProblemDocument(answer);
        assertEquals(status + " " + code, answer.status() + " " + answer.code(), answer.text());
    }

    private static void assertProblemDocument(Answer answer) {
        assertEquals("application/problem+json", answer.header("Content-Type"), answer.toString());
        assertEquals(
                answer.header("X-Request-Id"), answer.json().path("requestId").asText(), answer.toString());
    }

    private static String shown(String text) {
        String line = text.replace("\n", "⏎").replaceAll("\\p{Cntrl}", "·");
        return line.isEmpty() ? "nothing" : line.length() > 80 ? line.substring(0, 80) + "…" : line;
    }
}
