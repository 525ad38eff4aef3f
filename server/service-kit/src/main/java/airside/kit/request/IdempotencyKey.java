package airside.kit.request;

import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.util.regex.Pattern;

/// A caller's own key for one intent, so that sending it again does it no second time.
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

    /// @throws ProblemException `IDEMPOTENCY_KEY_REQUIRED` when there is none
    public static IdempotencyKey require(ServerRequest request) {
        return request.headers()
                .first(HEADER)
                .map(IdempotencyKey::new)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.IDEMPOTENCY_KEY_REQUIRED,
                        "Send an Idempotency-Key header, a fresh one for each intent and the same one for each try."));
    }

    @Override
    public String toString() {
        return value;
    }
}
