package airside.kit.host;

import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import io.helidon.common.concurrency.limits.FixedLimit;
import io.helidon.common.concurrency.limits.LimitAlgorithm;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/// Limits how many requests run at once and how many wait for that, with Helidon's [FixedLimit]. Refuses further
/// requests at once with `OVERLOADED`. The number of those that wait may exceed its limit by a few in a burst,
/// because [FixedLimit] reads it before it adds to it.
///
/// The request filter applies it. Helidon's listeners could do that too, but without exceptions for the endpoints
/// of operators, and with a refusal that has no `Retry-After` and closes the connection.
final class ConcurrencyLimit {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final Semaphore permits;
    private final int runningMax;
    private final LimitAlgorithm limit;

    ConcurrencyLimit(ServerSettings settings) {
        this.permits = new Semaphore(settings.requestsMax(), true);
        this.runningMax = settings.requestsMax();
        this.limit = FixedLimit.builder()
                .semaphore(permits)
                .queueLength(settings.requestsWaitingMax())
                .queueTimeout(settings.queueTimeout())
                .build();
    }

    /// Runs a request, if need be after a wait.
    ///
    /// @throws ProblemException `OVERLOADED`
    void run(Runnable request) {
        if (!(limit.tryAcquireOutcome(true) instanceof LimitAlgorithm.Outcome.Accepted accepted)) throw overloaded();
        try {
            request.run();
        } finally {
            accepted.token().success();
        }
    }

    int running() {
        return runningMax - permits.availablePermits();
    }

    int waiting() {
        return permits.getQueueLength();
    }

    private static ProblemException overloaded() {
        return new ProblemException(
                        ProblemType.OVERLOADED, "Too many requests run and wait at this moment; try again in a second.")
                .retryAfter(RETRY_AFTER);
    }
}
