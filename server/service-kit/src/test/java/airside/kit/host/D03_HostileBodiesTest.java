package airside.kit.host;

import static airside.kit.host.ParcelFixture.assertProblem;
import static airside.kit.host.ParcelFixture.assertProblemDocument;
import static airside.kit.host.ParcelFixture.chunk;
import static airside.kit.host.ParcelFixture.shown;
import static org.junit.jupiter.api.Assertions.assertEquals;

import airside.kit.testing.Answer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// FEATURE: each bad body is answered with a problem of the client (4xx), never with an internal error.
class D03_HostileBodiesTest {
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
                    Answer answer = fixture.post(entry.getKey().getBytes(StandardCharsets.UTF_8));
                    assertProblem(400, entry.getValue(), answer);
                }));
    }

    @Test
    void bytesThatAreNotUtf8AreMalformed() {
        assertProblem(400, "MALFORMED_JSON", fixture.post(new byte[] {'"', (byte) 0xc3, (byte) 0x28, '"'}));
        assertProblem(400, "MALFORMED_JSON", fixture.post(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 0}));
    }

    @Test
    void malformedJsonIsReportedWithItsPosition() {
        Answer answer = fixture.post("{\n  \"weight\": oops\n}".getBytes(StandardCharsets.UTF_8));
        assertEquals(
                "The body is not JSON: see line 2, column 13.",
                answer.json().path("detail").asText());
    }

    @Test
    void aMisspeltFieldIsReportedWithItsPointer() {
        Answer answer = fixture.post("{\"wieght\": 5}".getBytes(StandardCharsets.UTF_8));
        assertEquals(
                "[{\"pointer\":\"/wieght\",\"detail\":\"is not a known field; perhaps weight is meant\"}]",
                answer.json().path("errors").toString());
    }

    @Test
    void everyWrongFieldIsReported() {
        Answer answer =
                fixture.post("{\"weight\": 0, \"sender\": {\"email\": \"maya\"}}".getBytes(StandardCharsets.UTF_8));
        assertEquals(
                List.of("/weight", "/sender/name", "/sender/email"),
                answer.json().path("errors").findValuesAsText("pointer"));
    }

    @Test
    void anIncompleteBodyIsMalformed() {
        Answer answer = fixture.raw.send(out -> {
            out.write(fixture.head("Transfer-Encoding: chunked\r\n"));
            out.write("zz\r\n".getBytes(StandardCharsets.US_ASCII));
        });
        assertProblemDocument(answer);
        assertEquals(400, answer.status(), answer.text());
    }

    @Test
    void aHundredMegabytesAreRefusedWithAndWithoutContentLength() {
        assertProblem(413, "BODY_TOO_LARGE", fixture.raw.send(out -> {
            out.write(fixture.head("Content-Length: 104857600\r\n"));
            for (int i = 0; i < 1_600; i++) out.write(new byte[65_536]);
        }));
        assertProblem(413, "BODY_TOO_LARGE", fixture.raw.send(out -> {
            out.write(fixture.head("Transfer-Encoding: chunked\r\n"));
            for (int i = 0; i < 1_600; i++) chunk(out);
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }));
    }

    @Test
    void aServiceMayHaveALowerLimitThanTheHost() {
        byte[] spaces = " ".repeat(65_536).getBytes(StandardCharsets.US_ASCII);
        assertProblem(413, "BODY_TOO_LARGE", fixture.raw.send(out -> {
            out.write(fixture.head("Content-Length: %d\r\n".formatted(6 * 65_536)));
            for (int i = 0; i < 6; i++) out.write(spaces);
        }));
        assertProblem(413, "BODY_TOO_LARGE", fixture.raw.send(out -> {
            out.write(fixture.head("Transfer-Encoding: chunked\r\n"));
            for (int i = 0; i < 6; i++) chunk(out);
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }));
    }

    @Test
    void theHostStillAnswersAfterwards() {
        assertEquals(200, fixture.host.client(fixture.token).get("/api/parcels").status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/xml", "multipart/form-data", "nonsense", "a/b/c", "application/jsonp"
            })
    void otherMediaTypesAreUnsupported(String type) {
        assertProblem(
                415,
                "UNSUPPORTED_MEDIA_TYPE",
                fixture.raw.send("POST /api/parcels HTTP/1.1\nHost: a\nAuthorization: Bearer " + fixture.token
                        + "\nContent-Type: " + type + "\nContent-Length: 13\n\n{\"weight\": 5}"));
    }

    @Test
    void aBodyWithoutContentTypeIsUnsupported() {
        assertProblem(
                415,
                "UNSUPPORTED_MEDIA_TYPE",
                fixture.raw.send("POST /api/parcels HTTP/1.1\nHost: a\nAuthorization: Bearer " + fixture.token
                        + "\nContent-Length: 13\n\n{\"weight\": 5}"));
    }
}
