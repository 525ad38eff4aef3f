package airside.bookings.trip;

import airside.vocabulary.AirportCode;
import airside.vocabulary.WallClock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/// A departure or an arrival: where, by the airport's clock, in its zone, and as an instant.
///
/// The instant decides. Bookings of earlier releases may have been stored with a local time that the clock skips;
/// it is read as the time that the clock shows.
public record AirportTime(AirportCode airport, LocalDateTime local, ZoneId zone, Instant at) {
    public AirportTime {
        local = WallClock.local(at, zone);
    }
}
