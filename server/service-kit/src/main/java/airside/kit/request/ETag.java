package airside.kit.request;

import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Arrays;
import java.util.List;

/// The entity tag of a version of a resource (RFC 9110 § 8.8.3).
///
/// @param value with its quotes
public record ETag(String value) {
    /// Returns the tag of a resource with a version number.
    public static ETag of(long version) {
        return new ETag("\"" + version + "\"");
    }

    /// Returns the tag of a resource whose version is a text without quotes, such as a hash.
    public static ETag of(String version) {
        return new ETag("\"" + version + "\"");
    }

    /// Sets the header `ETag` of a response.
    public void writeTo(ServerResponse response) {
        response.header(HeaderNames.ETAG, value);
    }

    /// Requires that the request's `If-Match` names this version.
    ///
    /// @throws ProblemException `PRECONDITION_REQUIRED` without `If-Match`, `PRECONDITION_FAILED` with another
    /// version
    public void requireMatch(ServerRequest request) {
        requireIfMatch(request);
        if (matches(request, HeaderNames.IF_MATCH)) return;
        throw new ProblemException(
                ProblemType.PRECONDITION_FAILED,
                "The resource now has the ETag %s; read it again before you change it.".formatted(value));
    }

    /// Returns whether the request's `If-None-Match` names this version, so that 304 is the answer.
    public boolean isKnownTo(ServerRequest request) {
        return matches(request, HeaderNames.IF_NONE_MATCH);
    }

    /// Requires that a request has `If-Match`, before its body is read.
    ///
    /// @throws ProblemException `PRECONDITION_REQUIRED` if it is missing
    public static void requireIfMatch(ServerRequest request) {
        if (request.headers().contains(HeaderNames.IF_MATCH)) return;
        throw new ProblemException(
                ProblemType.PRECONDITION_REQUIRED, "Read the resource first and send its ETag as If-Match.");
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
