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

    /// Whether the same request may do better a little later, with the same key.
    static boolean mayPass(ApiException failure) {
        return !(failure instanceof ApiProblemException refused)
                || refused.problem().status() >= 500
                || refused.problem().status() == 429
                || refused.problem().code().equals("IDEMPOTENCY_KEY_IN_USE");
    }
}
