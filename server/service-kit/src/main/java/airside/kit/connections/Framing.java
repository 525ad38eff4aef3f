package airside.kit.connections;

import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.http.RequestException;
import java.util.List;
import java.util.regex.Pattern;

/// Checks the message framing of a request: how its head gives the length of its body. Two lengths that differ, or
/// a malformed one, allow request smuggling (RFC 9112 § 6.3 and § 11.2).
final class Framing {
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

    private Framing() {}

    /// Refuses a head that does not give one well-formed length of its body.
    ///
    /// @throws RequestException `INVALID_REQUEST` for a doubtful length, `UNSUPPORTED_MEDIA_TYPE` for a coded body
    static void refuseDoubtful(Headers headers) {
        if (headers.contains(HeaderNames.CONTENT_LENGTH)) refuseDoubtfulLength(headers);
        if (headers.contains(HeaderNames.TRANSFER_ENCODING)) refuseOtherThanChunked(headers);
        if (headers.contains(HeaderNames.CONTENT_ENCODING)) refuseCoded(headers);
    }

    private static void refuseDoubtfulLength(Headers headers) {
        if (headers.contains(HeaderNames.TRANSFER_ENCODING)) {
            throw invalid("The request has both Content-Length and Transfer-Encoding; send one of them.", headers);
        }
        List<String> lengths = headers.get(HeaderNames.CONTENT_LENGTH).allValues();
        if (lengths.size() > 1 || !LENGTH.matcher(lengths.getFirst()).matches()) {
            throw invalid("Content-Length must be one number of bytes, in digits only.", headers);
        }
    }

    private static void refuseOtherThanChunked(Headers headers) {
        List<String> codings = headers.get(HeaderNames.TRANSFER_ENCODING).allValues();
        if (codings.size() == 1 && codings.getFirst().strip().equalsIgnoreCase("chunked")) return;
        throw invalid("Transfer-Encoding may only be chunked; leave it out, or send a Content-Length.", headers);
    }

    private static void refuseCoded(Headers headers) {
        List<String> codings = headers.get(HeaderNames.CONTENT_ENCODING).allValues();
        if (codings.size() == 1 && codings.getFirst().strip().equalsIgnoreCase("identity")) return;
        throw RefusedRequest.because(
                new ProblemException(
                        ProblemType.UNSUPPORTED_MEDIA_TYPE,
                        "The body has a Content-Encoding, which is not supported; send it uncompressed."),
                headers);
    }

    private static RequestException invalid(String detail, Headers headers) {
        return RefusedRequest.because(new ProblemException(ProblemType.INVALID_REQUEST, detail), headers);
    }
}
