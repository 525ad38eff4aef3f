package airside.bookings.saga;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait before trying in vain again: twice as long each time, never long, and not all at once.
final class BackOff {
    private static final Duration FIRST = Duration.ofMillis(200);

    /// Once everything is well again, every saga goes on within so much time.
    private static final Duration LONGEST = Duration.ofSeconds(8);

    private static final int DOUBLINGS_MAX = 6;

    private final RandomGenerator random;

    BackOff(RandomGenerator random) {
        this.random = random;
    }

    /// @param attempts how often it was tried already
    Duration after(int attempts) {
        long millis = Math.min(FIRST.toMillis() << Math.min(attempts, DOUBLINGS_MAX), LONGEST.toMillis());
        return Duration.ofMillis(random.nextLong(millis / 2, millis + 1));
    }
}
