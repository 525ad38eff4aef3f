package airside.auth.sessions;

import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import java.time.Duration;

/// Problems of signing in that several operations answer.
public final class SessionProblems {
    private SessionProblems() {}

    /// Returns the problem `TOO_MANY_REQUESTS`, with `Retry-After`.
    public static ProblemException tooManyAttempts(Duration wait) {
        long minutes = Math.max(1, wait.plusSeconds(59).toMinutes());
        return new ProblemException(
                        ProblemType.TOO_MANY_REQUESTS,
                        "Too many attempts to sign in; try again in %d min, or from a network where you have signed in before."
                                .formatted(minutes))
                .retryAfter(wait);
    }

    /// Returns the problem `ACCOUNT_DISABLED`.
    public static ProblemException disabled() {
        return new ProblemException(
                ProblemType.ACCOUNT_DISABLED,
                "The account is disabled; a supervisor of the agency or an administrator can enable it.");
    }

    /// Returns the problem `WEAK_PASSWORD`, at the field that holds the password.
    public static ProblemException weakPassword(String pointer, String objection) {
        return ProblemException.forField(ProblemType.WEAK_PASSWORD, pointer, objection);
    }
}
