package airside.kit.host;

import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import java.util.List;
import java.util.regex.Pattern;

/// How long a request says it is. Two answers to that, or none that makes sense, are how one request is smuggled
/// inside another (RFC 9112, 6.3 and 11.2).
final class Framing {
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

    private Framing() {}

    static void refuseDoubtful(Headers headers) {
        if (!headers.contains(HeaderNames.CONTENT_LENGTH)) return;
        if (headers.contains(HeaderNames.TRANSFER_ENCODING)) throw refused("a Content-Length and a Transfer-Encoding");
        List<String> lengths = headers.get(HeaderNames.CONTENT_LENGTH).allValues();
        if (lengths.size() > 1 || !LENGTH.matcher(lengths.getFirst()).matches()) {
            throw refused("a Content-Length that is no single number");
        }
    }

    private static ProblemException refused(String what) {
        return new ProblemException(ProblemType.INVALID_REQUEST, "The request has %s.".formatted(what))
                .withHeader("Connection", "close");
    }
}
