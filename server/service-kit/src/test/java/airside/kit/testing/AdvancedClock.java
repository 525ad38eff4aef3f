package airside.kit.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that goes like any other and can be moved ahead.
public final class AdvancedClock extends Clock {
    private final Clock base;
    private final AtomicReference<Duration> ahead;

    private AdvancedClock(Clock base, AtomicReference<Duration> ahead) {
        this.base = base;
        this.ahead = ahead;
    }

    /// Shows the time of the system until it is moved.
    public AdvancedClock() {
        this(Clock.systemUTC(), new AtomicReference<>(Duration.ZERO));
    }

    /// Shows the given instant now.
    public static AdvancedClock startingAt(Instant now) {
        Clock system = Clock.systemUTC();
        return new AdvancedClock(
                Clock.offset(system, Duration.between(system.instant(), now)), new AtomicReference<>(Duration.ZERO));
    }

    /// Moves it ahead, at once and for every thread.
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

    /// The same clock in another zone: both are moved together.
    @Override
    public Clock withZone(ZoneId zone) {
        return new AdvancedClock(base.withZone(zone), ahead);
    }
}
