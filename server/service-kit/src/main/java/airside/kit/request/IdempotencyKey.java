package airside.kit.request;

import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.util.regex.Pattern;

/// The header `Idempotency-Key`: a client's key for one operation, so that a repeated request is executed once.
///
/// @param value 8 to 80 visible ASCII characters
public record IdempotencyKey(String value) {
    private static final HeaderName HEADER = HeaderNames.create("Idempotency-Key");
    private static final Pattern SPELLING = Pattern.compile("[!-~]{8,80}");

    public IdempotencyKey {
        if (!SPELLING.matcher(value).matches()) {
            throw ProblemException.invalid(
                    HEADER.defaultCase(),
                    "The header Idempotency-Key must have 8 to 80 visible ASCII characters and no blanks.");
        }
    }

    /// Reads the header of a request.
    ///
    /// @throws ProblemException `IDEMPOTENCY_KEY_REQUIRED` if it is missing, `INVALID_REQUEST` if it is malformed
    public static IdempotencyKey require(ServerRequest request) {
        return request.headers()
                .first(HEADER)
                .map(IdempotencyKey::new)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.IDEMPOTENCY_KEY_REQUIRED,
                        "Send an Idempotency-Key header, a new key for each operation and the same key for"
                                + " each retry."));
    }

    @Override
    public String toString() {
        return value;
    }
}
