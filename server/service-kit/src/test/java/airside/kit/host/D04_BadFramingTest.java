package airside.kit.host;

import static airside.kit.host.ParcelFixture.assertProblemDocument;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.kit.testing.Answer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/// FEATURE: after a request whose end is in doubt the connection is closed, and the bytes behind it are not
/// executed.
class D04_BadFramingTest {
    private static final String CHUNKED = "Transfer-Encoding: chunked\r\n\r\n";
    private static final String SMUGGLED = "GET /api/parcels HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer %s\r\n\r\n";
    private static ParcelFixture fixture;

    @BeforeAll
    static void start() {
        fixture = new ParcelFixture();
    }

    @AfterAll
    static void stop() {
        fixture.close();
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
        requests.put("a chunk size that is not a number", CHUNKED + "zz\r\n{}\r\n0\r\n\r\n");
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
        requests.put("a trailer that is not a header", CHUNKED + "2\r\n{}\r\n0\r\nGET / HTTP/1.1\r\n\r\n");
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
        requests.put("HTTP/1.0 with keep-alive", "POST /api/parcels HTTP/1.0\r\nConnection: keep-alive\r\n");
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
        String hidden = SMUGGLED.formatted(fixture.token);
        List<Answer> answers = fixture.raw.sendAndReadToTheEnd(
                "POST /api/parcels HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nConnection: close\r\n"
                        + "Content-Length: " + hidden.length() + "\r\n\r\n" + hidden);
        assertEquals("[401]", answers.stream().map(Answer::status).toList().toString());
    }

    @Test
    void requestsThatFollowEachOtherAreAllAnsweredUntilTheClientSaysClose() {
        String get = "GET /api/parcels HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + fixture.token + "\r\n";
        String post = new String(fixture.head("Transfer-Encoding: chunked\r\n"), StandardCharsets.US_ASCII)
                + "2\r\n{\"\r\nb\r\nweight\": 5}\r\n0\r\n\r\n";
        List<Answer> answers = fixture.raw.sendAndReadToTheEnd(
                get + "\r\n" + post + get + "\r\n" + get + "Connection: close\r\n\r\n" + get);
        assertEquals(
                "[200, 201, 200, 200]",
                answers.stream().map(Answer::status).toList().toString());
    }

    /// The bytes of the next request arrive with those of the last one, and then the client ends the stream.
    @Test
    void anIncompleteSecondRequestIsNotAnInternalError() {
        String text = fixture.raw.textToTheEndAfterTheLastByte(
                "GET /health/live HTTP/1.1\r\nHost: a\r\n\r\nGET /b HTTP/1.1\r\nHo");
        assertEquals(List.of("HTTP/1.1 200 OK"), statusLines(text), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET\r\n\r\n", "GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n"})
    void aBadRequestLineAfterHeadIsAnsweredWithAProblem(String bad) {
        String text = fixture.raw.textToTheEnd("HEAD /health/live HTTP/1.1\r\nHost: a\r\n\r\n" + bad);
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

    /// The only response is a problem, and the hidden second request is not executed.
    private static void assertRefusedAndClosed(String requestLine, String rest) {
        List<Answer> answers = fixture.raw.sendAndReadToTheEnd(requestLine
                + "Host: a\r\nContent-Type: application/json\r\nAuthorization: Bearer " + fixture.token + "\r\n" + rest
                + SMUGGLED.formatted(fixture.token).repeat(3));
        assertEquals(1, answers.size(), answers.toString());
        assertProblemDocument(answers.getFirst());
        assertTrue(answers.getFirst().status() < 500, answers.toString());
        assertEquals("close", answers.getFirst().header("Connection"));
    }
}
