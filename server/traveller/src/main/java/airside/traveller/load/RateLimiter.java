package airside.traveller.load;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// When the next request may go, for many clients together: so many a second, evenly.
final class RateLimiter {
    private final long nanosBetween;
    private final AtomicLong nextAt = new AtomicLong(System.nanoTime());

    RateLimiter(int perSecond) {
        this.nanosBetween = 1_000_000_000L / perSecond;
    }

    /// Waits for one's turn. After a standstill nobody hurries to catch up.
    void acquire() {
        long now = System.nanoTime();
        long turn = nextAt.updateAndGet(at -> Math.max(at + nanosBetween, now));
        for (long left = turn - now; left > 0; left = turn - System.nanoTime()) LockSupport.parkNanos(left);
    }
}
