package airside.contract.client;

import airside.contract.Problem;
import java.time.Duration;
import java.util.Optional;

/// The server refused and said why.
public final class ApiProblemException extends ApiException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final Duration retryAfter;

    ApiProblemException(Problem problem, Duration retryAfter) {
        super(problem.status() + " " + problem.code() + ": " + problem.detail(), null);
        this.problem = problem;
        this.retryAfter = retryAfter;
    }

    /// What went wrong and what to do.
    public Problem problem() {
        return problem;
    }

    /// How long to wait before the next try, where the server says so.
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
