package airside.bookings.trip;

import airside.vocabulary.AirportCode;
import airside.vocabulary.WallClock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/// A departure or an arrival: its airport, local time, time zone and instant.
///
/// The local time is always computed from the instant, because earlier releases stored local times that the clock
/// skips.
public record AirportTime(AirportCode airport, LocalDateTime local, ZoneId zone, Instant at) {
    public AirportTime {
        local = WallClock.local(at, zone);
    }
}
