package airside.traveller.load;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// Limits the requests of all clients together to a rate per second, evenly spaced.
final class RateLimiter {
    private final long nanosBetween;
    private final AtomicLong nextAt = new AtomicLong(System.nanoTime());

    RateLimiter(int perSecond) {
        this.nanosBetween = 1_000_000_000L / perSecond;
    }

    /// Waits until the next request may be sent. Requests that were not sent in time are not made up for.
    void acquire() {
        long now = System.nanoTime();
        long turn = nextAt.updateAndGet(at -> Math.max(at + nanosBetween, now));
        for (long left = turn - now; left > 0; left = turn - System.nanoTime()) LockSupport.parkNanos(left);
    }
}
