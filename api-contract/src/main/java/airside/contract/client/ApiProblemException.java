package airside.contract.client;

import airside.contract.Problem;
import java.time.Duration;
import java.util.Optional;

/// The server refused the request with a problem document (RFC 9457).
public final class ApiProblemException extends ApiException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final Duration retryAfter;

    ApiProblemException(Problem problem, Duration retryAfter) {
        super(problem.status() + " " + problem.code() + ": " + problem.detail(), null);
        this.problem = problem;
        this.retryAfter = retryAfter;
    }

    /// Returns the problem: its code, what happened, and what to do.
    public Problem problem() {
        return problem;
    }

    /// Returns how long to wait before the next attempt; empty if the response has no `Retry-After` in seconds.
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
