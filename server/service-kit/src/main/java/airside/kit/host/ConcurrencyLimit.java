package airside.kit.host;

import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Limits how many requests run at once and how many wait for that. Refuses further requests at once with
/// `OVERLOADED`.
final class ConcurrencyLimit {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final Semaphore permits;
    private final AtomicInteger waiting = new AtomicInteger();
    private final int runningMax;
    private final int waitingMax;
    private final Duration queueTimeout;

    ConcurrencyLimit(ServerSettings settings) {
        this.permits = new Semaphore(settings.requestsMax(), true);
        this.runningMax = settings.requestsMax();
        this.waitingMax = settings.requestsWaitingMax();
        this.queueTimeout = settings.queueTimeout();
    }

    void run(Runnable request) {
        acquire();
        try {
            request.run();
        } finally {
            permits.release();
        }
    }

    int running() {
        return runningMax - permits.availablePermits();
    }

    int waiting() {
        return waiting.get();
    }

    private void acquire() {
        if (permits.tryAcquire()) return;
        try {
            if (waiting.incrementAndGet() > waitingMax) throw overloaded();
            if (!permits.tryAcquire(queueTimeout.toMillis(), TimeUnit.MILLISECONDS)) throw overloaded();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw overloaded();
        } finally {
            waiting.decrementAndGet();
        }
    }

    private static ProblemException overloaded() {
        return new ProblemException(
                        ProblemType.OVERLOADED, "Too many requests run and wait at this moment; try again in a second.")
                .retryAfter(RETRY_AFTER);
    }
}
