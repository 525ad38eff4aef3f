package airside.kit.problem;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A failure that is reported to the client. The host answers it as `application/problem+json` (RFC 9457).
public class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient List<FieldError> errors;
    private final transient Map<String, Object> extensions;
    private final transient Map<String, String> headers;

    /// @param detail what happened, with the values in question, and what the client can do; never a secret
    public ProblemException(ProblemType type, String detail) {
        this(type, detail, List.of(), Map.of(), Map.of());
    }

    public ProblemException(ProblemType type, String detail, List<FieldError> errors) {
        this(type, detail, errors, Map.of(), Map.of());
    }

    protected ProblemException(
            ProblemType type,
            String detail,
            List<FieldError> errors,
            Map<String, Object> extensions,
            Map<String, String> headers) {
        super(detail);
        this.type = type;
        this.errors = List.copyOf(errors);
        this.extensions = Map.copyOf(extensions);
        this.headers = Map.copyOf(headers);
    }

    /// Returns a problem of one field or parameter.
    ///
    /// @param pointer JSON pointer to the field, or the name of the parameter
    public static ProblemException forField(ProblemType type, String pointer, String detail) {
        return new ProblemException(type, detail, List.of(new FieldError(pointer, detail)));
    }

    /// Returns the problem `INVALID_REQUEST` for one wrong field or parameter.
    public static ProblemException invalid(String pointer, String detail) {
        return forField(ProblemType.INVALID_REQUEST, pointer, detail);
    }

    /// Returns the problem `NOT_FOUND`: the resource does not exist, or the caller may not see it.
    public static ProblemException notFound(String detail) {
        return new ProblemException(ProblemType.NOT_FOUND, detail);
    }

    /// Returns the same problem with an extension member, such as `flyingDates`.
    public ProblemException with(String member, Object value) {
        var more = new LinkedHashMap<>(extensions);
        more.put(member, value);
        return new ProblemException(type, detail(), errors, more, headers);
    }

    /// Returns the same problem with a header of the response.
    public ProblemException withHeader(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new ProblemException(type, detail(), errors, extensions, more);
    }

    /// Returns the same problem with `Retry-After`: the time after which a retry may succeed, rounded up to
    /// seconds.
    public ProblemException retryAfter(Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return withHeader("Retry-After", Long.toString(seconds));
    }

    public ProblemType type() {
        return type;
    }

    /// Returns the text for people: what happened, and what the client can do.
    public String detail() {
        return getMessage();
    }

    /// Returns the wrong fields and parameters; empty if the problem is not about any.
    public List<FieldError> errors() {
        return errors;
    }

    /// Returns the extension members of the problem document.
    public Map<String, Object> extensions() {
        return extensions;
    }

    /// Returns the headers of the response, such as `Retry-After`.
    public Map<String, String> headers() {
        return headers;
    }
}
