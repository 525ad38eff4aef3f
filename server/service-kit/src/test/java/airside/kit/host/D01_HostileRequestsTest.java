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
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// FEATURE: each bad request is answered with a problem of the client (4xx), never with an internal error.
class D01_HostileRequestsTest {
    private static final String CHUNKED = "Transfer-Encoding: chunked\r\n\r\n";
    private static final String SMUGGLED = "GET /api/parcels HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer %s\r\n\r\n";
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
    void bytesThatAreNotUtf8AreMalformed() {
        assertProblem(400, "MALFORMED_JSON", post(new byte[] {'"', (byte) 0xc3, (byte) 0x28, '"'}));
        assertProblem(400, "MALFORMED_JSON", post(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 0}));
    }

    @Test
    void malformedJsonIsReportedWithItsPosition() {
        Answer answer = post("{\n  \"weight\": oops\n}".getBytes(StandardCharsets.UTF_8));
        assertEquals(
                "The body is not JSON: see line 2, column 13.",
                answer.json().path("detail").asText());
    }

    @Test
    void aMisspeltFieldIsReportedWithItsPointer() {
        Answer answer = post("{\"wieght\": 5}".getBytes(StandardCharsets.UTF_8));
        assertEquals(
                "[{\"pointer\":\"/wieght\",\"detail\":\"is not a known field; perhaps weight is meant\"}]",
                answer.json().path("errors").toString());
    }

    @Test
    void everyWrongFieldIsReported() {
        Answer answer = post("{\"weight\": 0, \"sender\": {\"email\": \"nobody\"}}".getBytes(StandardCharsets.UTF_8));
        assertEquals(
                List.of("/weight", "/sender/name", "/sender/email"),
                answer.json().path("errors").findValuesAsText("pointer"));
    }

    @Test
    void anIncompleteBodyIsMalformed() {
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
                    Answer answer = raw.send(entry.getKey() + "\n");
                    String told = answer.status() + " " + answer;
                    assertTrue(entry.getValue().contains(Integer.toString(answer.status())), told);
                    assertProblemDocument(answer);
                }));
    }

    /// Bytes after a request whose end is in doubt may belong to its body, so they are not executed.
    @TestFactory
    Stream<DynamicTest> nothingIsExecutedAfterBadFraming() {
        Map<String, String> requests = new LinkedHashMap<>();
        requests.put("two lengths", "Content-Length: 5\r\nContent-Length: 6\r\n\r\n{}");
        requests.put("two lengths in one line", "Content-Length: 5, 6\r\n\r\n{}");
        requests.put("a length and chunks", "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
        requests.put("chunks and a length", "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n");
        requests.put("a length with a sign", "Content-Length: +46\r\n\r\n");
        requests.put("a negative length", "Content-Length: -1\r\n\r\n");
        requests.put("a length in hexadecimal digits", "Content-Length: 0x5\r\n\r\n");
        requests.put("an empty length", "Content-Length: \r\n\r\n");
        requests.put("an unknown coding", "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n");
        requests.put("identity", "Transfer-Encoding: identity\r\n\r\n");
        requests.put("chunked, identity", "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n");
        requests.put("identity, chunked", "Transfer-Encoding: identity, chunked\r\n\r\n0\r\n\r\n");
        requests.put("chunked twice", "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
        requests.put("an empty coding", "Transfer-Encoding: \r\n\r\n0\r\n\r\n");
        requests.put("a chunk size that is none", CHUNKED + "zz\r\n{}\r\n0\r\n\r\n");
        requests.put("a chunk size with a sign", CHUNKED + "+2\r\n{}\r\n0\r\n\r\n");
        requests.put("a chunk size with a prefix", CHUNKED + "0x2\r\n{}\r\n0\r\n\r\n");
        requests.put("a negative chunk size", CHUNKED + "-0\r\n\r\n");
        requests.put("no chunk size", CHUNKED + "\r\n{}\r\n0\r\n\r\n");
        requests.put("a chunk size that overflows", CHUNKED + "100000002\r\n{}\r\n0\r\n\r\n");
        requests.put("a chunk longer than its size", CHUNKED + "2\r\n{}XX0\r\n\r\n");
        requests.put("a chunk without a line end", CHUNKED + "2\r\n{}0\r\n\r\n");
        requests.put("a chunk extension", CHUNKED + "2;a=b\r\n{}\r\n0\r\n\r\n");
        requests.put("a chunk extension with a lone LF", CHUNKED + "2;\nxx\r\n{}\r\n0\r\n\r\n");
        requests.put("a chunk size ended by LF", CHUNKED + "2\n{}\r\n0\r\n\r\n");
        requests.put("an endless chunk size", CHUNKED + "0".repeat(5_000) + "2\r\n{}\r\n0\r\n\r\n");
        requests.put("a trailer", CHUNKED + "2\r\n{}\r\n0\r\nX: y\r\n\r\n");
        requests.put("a trailer that is no header", CHUNKED + "2\r\n{}\r\n0\r\nGET / HTTP/1.1\r\n\r\n");
        requests.put("a folded header", "Content-Length: 2\r\nX: y\r\n z: 1\r\n\r\n{}");
        requests.put("a folded length", "X: y\r\n Content-Length: 2\r\n\r\n{}");
        requests.put("a folded length without colon", "Content-Length:\r\n 2\r\n\r\n{}");
        requests.put("LF alone behind a header", "X: y\nContent-Length: 2\r\n\r\n{}");
        requests.put("LF alone behind the head", "Content-Length: 2\r\n\n{}");
        requests.put("CR alone behind a header", "X: y\rContent-Length: 2\r\n\r\n{}");
        requests.put("a blank before the colon", "Content-Length : 2\r\n\r\n{}");
        requests.put("a blank before the colon of the coding", "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n");
        requests.put("NUL in a header", "X: a\0b\r\nContent-Length: 2\r\n\r\n{}");
        return requests.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(),
                        () -> assertRefusedAndClosed("POST /api/parcels HTTP/1.1\r\n", entry.getValue())));
    }

    @TestFactory
    Stream<DynamicTest> nothingIsExecutedAfterABadRequestLine() {
        Map<String, String> requests = new LinkedHashMap<>();
        requests.put("HTTP/1.0 that keeps alive", "POST /api/parcels HTTP/1.0\r\nConnection: keep-alive\r\n");
        requests.put("HTTP/2.0", "POST /api/parcels HTTP/2.0\r\n");
        requests.put("no version", "POST /api/parcels\r\n");
        requests.put("LF alone", "POST /api/parcels HTTP/1.1\n");
        requests.put("a blank first", " POST /api/parcels HTTP/1.1\r\n");
        requests.put("two blanks", "POST  /api/parcels HTTP/1.1\r\n");
        requests.put("a long one", "POST /api/" + "x".repeat(5_000) + " HTTP/1.1\r\n");
        return requests.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(), () -> assertRefusedAndClosed(entry.getValue(), "Content-Length: 2\r\n\r\n{}")));
    }

    /// As above, for a request that is refused before its body is read.
    @Test
    void anUnreadBodyIsNotExecuted() {
        String hidden = SMUGGLED.formatted(token);
        List<Answer> answers = raw.sendAndReadToTheEnd(
                "POST /api/parcels HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nConnection: close\r\n"
                        + "Content-Length: " + hidden.length() + "\r\n\r\n" + hidden);
        assertEquals("[401]", answers.stream().map(Answer::status).toList().toString());
    }

    @Test
    void requestsThatFollowEachOtherAreAllAnsweredUntilTheClientSaysClose() {
        String get = "GET /api/parcels HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + token + "\r\n";
        String post = new String(head("Transfer-Encoding: chunked\r\n"), StandardCharsets.US_ASCII)
                + "2\r\n{\"\r\nb\r\nweight\": 5}\r\n0\r\n\r\n";
        List<Answer> answers =
                raw.sendAndReadToTheEnd(get + "\r\n" + post + get + "\r\n" + get + "Connection: close\r\n\r\n" + get);
        assertEquals(
                "[200, 201, 200, 200]",
                answers.stream().map(Answer::status).toList().toString());
    }

    /// The bytes of the next request arrive with those of the last one, and then the client ends the stream.
    @Test
    void anIncompleteSecondRequestIsNotAnInternalError() {
        String text =
                raw.textToTheEndAfterTheLastByte("GET /health/live HTTP/1.1\r\nHost: a\r\n\r\nGET /b HTTP/1.1\r\nHo");
        assertEquals(List.of("HTTP/1.1 200 OK"), statusLines(text), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET\r\n\r\n", "GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n"})
    void aBadRequestLineAfterHeadIsAnsweredWithAProblem(String bad) {
        String text = raw.textToTheEnd("HEAD /health/live HTTP/1.1\r\nHost: a\r\n\r\n" + bad);
        assertEquals(List.of("HTTP/1.1 200 OK", "HTTP/1.1 400 Bad Request"), statusLines(text), text);
        assertTrue(text.endsWith("}"), text);
    }

    private static List<String> statusLines(String text) {
        return Pattern.compile("HTTP/1.1 \\d+ [ \\w]+")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList();
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

    private static String detail(String request) {
        return raw.send(request).json().path("detail").asText();
    }

    /// The only response is a problem, and the hidden second request is not executed.
    private static void assertRefusedAndClosed(String requestLine, String rest) {
        List<Answer> answers = raw.sendAndReadToTheEnd(requestLine
                + "Host: a\r\nContent-Type: application/json\r\nAuthorization: Bearer " + token + "\r\n" + rest
                + SMUGGLED.formatted(token).repeat(3));
        assertEquals(1, answers.size(), answers.toString());
        assertProblemDocument(answers.getFirst());
        assertTrue(answers.getFirst().status() < 500, answers.toString());
        assertEquals("close", answers.getFirst().header("Connection"));
    }

    @Test
    void aHundredMegabytesAreRefusedWithAndWithoutContentLength() {
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
    void aServiceMayHaveALowerLimitThanTheHost() {
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
    void aBodyWithoutContentTypeIsUnsupported() {
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
