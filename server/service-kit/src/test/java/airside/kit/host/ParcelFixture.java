package airside.kit.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import airside.kit.testing.Answer;
import airside.kit.testing.RawHttp;
import airside.kit.testing.TestDatabase;
import airside.kit.testing.TestHost;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;

/// A host with the parcel service, a client that sends raw bytes to it, and an access token.
final class ParcelFixture implements AutoCloseable {
    final TestHost host =
            TestHost.withTokens(TestDatabase.create("parcels").settings(), Clock.systemUTC(), ParcelService::new);
    final RawHttp raw = new RawHttp(host.address());
    final String token = host.tokens().traveller(UUID.randomUUID());

    /// Sends a new parcel with its Content-Length.
    Answer post(byte[] body) {
        return raw.send(out -> {
            out.write(head("Content-Length: %d\r\n".formatted(body.length)));
            out.write(body);
        });
    }

    /// Returns the head of a request for a new parcel.
    ///
    /// @param length the header that gives the length of the body
    byte[] head(String length) {
        return ("POST /api/parcels HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                        + token + "\r\n" + length + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /// Writes a chunk of 65536 zero bytes.
    static void chunk(OutputStream out) throws IOException {
        out.write("10000\r\n".getBytes(StandardCharsets.US_ASCII));
        out.write(new byte[65_536]);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    static void assertProblem(int status, String code, Answer answer) {
        assertProblemDocument(answer);
        assertEquals(status + " " + code, answer.status() + " " + answer.code(), answer.text());
    }

    static void assertProblemDocument(Answer answer) {
        assertEquals("application/problem+json", answer.header("Content-Type"), answer.toString());
        assertEquals(
                answer.header("X-Request-Id"), answer.json().path("requestId").asText(), answer.toString());
    }

    /// Returns the text with visible control characters, as the name of a test.
    static String shown(String text) {
        String line = text.replace("\n", "⏎").replaceAll("\\p{Cntrl}", "·");
        return line.isEmpty() ? "nothing" : line.length() > 80 ? line.substring(0, 80) + "…" : line;
    }

    @Override
    public void close() {
        host.close();
    }
}
