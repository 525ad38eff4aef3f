package airside.traveller.load;

import airside.contract.client.ApiException;
import airside.contract.client.ApiProblemException;

/// Classifies failed requests.
final class Failures {
    private Failures() {}

    /// Returns a short name to count by: status and problem code, or `no answer`.
    static String kind(ApiException failure) {
        return failure instanceof ApiProblemException refused
                ? refused.problem().status() + " " + refused.problem().code()
                : "no answer";
    }

    /// Returns whether the seats are sold out, which is a correct answer and not counted as a failure.
    static boolean isSoldOut(ApiException refusal) {
        return refusal instanceof ApiProblemException refused
                && refused.problem().code().equals("SOLD_OUT");
    }

    /// Returns whether the same request may succeed later with the same key.
    static boolean isRetryable(ApiException failure) {
        return !(failure instanceof ApiProblemException refused)
                || refused.problem().status() >= 500
                || refused.problem().status() == 429
                || refused.problem().code().equals("IDEMPOTENCY_KEY_IN_USE");
    }
}
