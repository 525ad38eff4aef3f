package airside.kit.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/// A running clock that a test can move ahead.
public final class AdvancedClock extends Clock {
    private final Clock base;
    private final AtomicReference<Duration> ahead;

    private AdvancedClock(Clock base, AtomicReference<Duration> ahead) {
        this.base = base;
        this.ahead = ahead;
    }

    /// Creates a clock that shows the time of the system until it is moved.
    public AdvancedClock() {
        this(Clock.systemUTC(), new AtomicReference<>(Duration.ZERO));
    }

    /// Creates a clock that shows the given instant now.
    public static AdvancedClock startingAt(Instant now) {
        Clock system = Clock.systemUTC();
        return new AdvancedClock(
                Clock.offset(system, Duration.between(system.instant(), now)), new AtomicReference<>(Duration.ZERO));
    }

    /// Moves the clock ahead, at once and for all threads.
    public void advance(Duration time) {
        ahead.accumulateAndGet(time, Duration::plus);
    }

    @Override
    public Instant instant() {
        return base.instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    /// Returns the same clock in another zone; both move together.
    @Override
    public Clock withZone(ZoneId zone) {
        return new AdvancedClock(base.withZone(zone), ahead);
    }
}
