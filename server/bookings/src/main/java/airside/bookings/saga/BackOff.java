package airside.bookings.saga;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// Delay before the next retry: 0.2 s, doubling with each attempt up to 8 s, with jitter (between half and all of
/// it), so that sagas do not all retry at the same moment.
final class BackOff {
    private static final Duration FIRST = Duration.ofMillis(200);

    /// After an outage ends, every saga is retried within this time.
    private static final Duration LONGEST = Duration.ofSeconds(8);

    private static final int DOUBLINGS_MAX = 6;

    private final RandomGenerator random;

    BackOff(RandomGenerator random) {
        this.random = random;
    }

    /// Returns the delay before the next attempt.
    ///
    /// @param attempts how many attempts have failed before this one
    Duration after(int attempts) {
        long millis = Math.min(FIRST.toMillis() << Math.min(attempts, DOUBLINGS_MAX), LONGEST.toMillis());
        return Duration.ofMillis(random.nextLong(millis / 2, millis + 1));
    }
}
