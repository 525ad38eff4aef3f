package airside.bookings.idempotency;

import airside.kit.problem.ProblemException;
import java.util.Map;

/// What a keyed request was answered, word for word.
///
/// @param headers `ETag`, `Location`
/// @param body JSON
public record Answer(int status, Map<String, String> headers, String body) {
    private static final int ACCEPTED = 202;
    private static final int TOO_MANY_REQUESTS = 429;

    public Answer {
        headers = Map.copyOf(headers);
    }

    /// Whether a repeat gets the same. What is still on its way is asked again.
    boolean isFinal() {
        return status != ACCEPTED;
    }

    /// Whether a refusal stands. One that only time or repair can mend is asked again.
    static boolean isFinal(ProblemException refusal) {
        return refusal.type().status() < 500 && refusal.type().status() != TOO_MANY_REQUESTS;
    }

    /// Answers may hold names.
    @Override
    public String toString() {
        return "Answer[" + status + "]";
    }
}
