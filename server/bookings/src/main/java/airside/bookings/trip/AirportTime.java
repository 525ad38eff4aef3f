package airside.bookings.trip;

import airside.vocabulary.AirportCode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/// A departure or an arrival: where, by the clock on its wall, in its zone, and as an instant.
public record AirportTime(AirportCode airport, LocalDateTime local, ZoneId zone, Instant at) {}
