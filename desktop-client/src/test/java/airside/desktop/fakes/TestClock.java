package airside.desktop.fakes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/// A clock that the test moves.
public final class TestClock extends Clock {
    /// Sunday 22 November 2026, 10:20 in London.
    public static final Instant START = Instant.parse("2026-11-22T10:20:00Z");

    private Instant now = START;

    public void advance(Duration by) {
        now = now.plus(by);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of("Europe/London");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
