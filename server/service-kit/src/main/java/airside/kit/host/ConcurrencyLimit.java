package airside.kit.host;

import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// How many requests run at once, and how many may wait for their turn; the rest hear at once that it is too busy.
final class ConcurrencyLimit {
    private static final Duration RETRY_WAIT = Duration.ofSeconds(1);

    private final Semaphore turns;
    private final AtomicInteger waiting = new AtomicInteger();
    private final int runningMax;
    private final int waitingMax;
    private final Duration waitMax;

    ConcurrencyLimit(ServerSettings settings) {
        this.turns = new Semaphore(settings.requestsMax(), true);
        this.runningMax = settings.requestsMax();
        this.waitingMax = settings.requestsWaitingMax();
        this.waitMax = settings.requestWaitMax();
    }

    void run(Runnable request) {
        takeTurn();
        try {
            request.run();
        } finally {
            turns.release();
        }
    }

    int running() {
        return runningMax - turns.availablePermits();
    }

    int waiting() {
        return waiting.get();
    }

    private void takeTurn() {
        if (turns.tryAcquire()) return;
        try {
            if (waiting.incrementAndGet() > waitingMax) throw overloaded();
            if (!turns.tryAcquire(waitMax.toMillis(), TimeUnit.MILLISECONDS)) throw overloaded();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw overloaded();
        } finally {
            waiting.decrementAndGet();
        }
    }

    private static ProblemException overloaded() {
        return new ProblemException(
                        ProblemType.OVERLOADED,
                        "As many requests as are allowed run and wait already; try again in a second.")
                .retryAfter(RETRY_WAIT);
    }
}
