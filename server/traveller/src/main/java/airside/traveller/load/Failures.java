package airside.traveller.load;

import airside.contract.client.ApiException;
import airside.contract.client.ApiProblemException;

/// Names failures shortly.
final class Failures {
    private Failures() {}

    static String kind(ApiException failure) {
        return failure instanceof ApiProblemException refused
                ? refused.problem().status() + " " + refused.problem().code()
                : "no answer";
    }

    /// Whether others were sooner: a right answer, and no failure of anybody's.
    static boolean isSoldOut(ApiException refusal) {
        return refusal instanceof ApiProblemException refused
                && refused.problem().code().equals("SOLD_OUT");
    }

    /// Whether the same request may do better a little later, with the same key.
    static boolean isRetryable(ApiException failure) {
        return !(failure instanceof ApiProblemException refused)
                || refused.problem().status() >= 500
                || refused.problem().status() == 429
                || refused.problem().code().equals("IDEMPOTENCY_KEY_IN_USE");
    }
}
