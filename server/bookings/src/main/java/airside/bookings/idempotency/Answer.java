package airside.bookings.idempotency;

import airside.kit.problem.ProblemException;
import java.util.Map;

/// The response to a request with an idempotency key, as sent and as stored for repeats.
///
/// @param status HTTP status
/// @param headers `ETag` and `Location`
/// @param body JSON
public record Answer(int status, Map<String, String> headers, String body) {
    private static final int ACCEPTED = 202;
    private static final int TOO_MANY_REQUESTS = 429;

    public Answer {
        headers = Map.copyOf(headers);
    }

    /// Returns whether repeats get the same response. After 202 a repeat reads the outcome again.
    boolean isFinal() {
        return status != ACCEPTED;
    }

    /// Returns whether repeats get the same refusal. After 429 and 5xx a repeat is executed again.
    static boolean isFinal(ProblemException refusal) {
        return refusal.type().status() < 500 && refusal.type().status() != TOO_MANY_REQUESTS;
    }

    /// Hides the body from logs, because it may contain personal data.
    @Override
    public String toString() {
        return "Answer[" + status + "]";
    }
}
