package airside.kit.request;

import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Arrays;
import java.util.List;

/// The version of what is answered (RFC 9110, 8.8.3).
///
/// @param value with its quotes
public record ETag(String value) {
    /// Of something that counts its changes.
    public static ETag of(long version) {
        return new ETag("\"" + version + "\"");
    }

    /// Of something known by a text without quotes, such as a hash.
    public static ETag of(String version) {
        return new ETag("\"" + version + "\"");
    }

    /// Sends it along.
    public void writeTo(ServerResponse response) {
        response.header(HeaderNames.ETAG, value);
    }

    /// Lets a change in only when the caller has seen this version.
    ///
    /// @throws ProblemException `PRECONDITION_REQUIRED` without `If-Match`, `PRECONDITION_FAILED` with another
    /// version
    public void requireMatch(ServerRequest request) {
        requireIfMatch(request);
        if (matches(request, HeaderNames.IF_MATCH)) return;
        throw new ProblemException(
                ProblemType.PRECONDITION_FAILED, "It is now %s; read it again and decide anew.".formatted(value));
    }

    /// Whether the caller has this version already, so that 304 will do.
    public boolean isKnownTo(ServerRequest request) {
        return matches(request, HeaderNames.IF_NONE_MATCH);
    }

    /// Refuses a change that does not say which version it is made for, before anything is read.
    public static void requireIfMatch(ServerRequest request) {
        if (request.headers().contains(HeaderNames.IF_MATCH)) return;
        throw new ProblemException(ProblemType.PRECONDITION_REQUIRED, "Read it first and send its ETag as If-Match.");
    }

    private boolean matches(ServerRequest request, HeaderName header) {
        if (!request.headers().contains(header)) return false;
        List<String> tags = request.headers().get(header).allValues(true);
        return tags.stream()
                .flatMap(tag -> Arrays.stream(tag.split(",")))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.equals(value));
    }
}
