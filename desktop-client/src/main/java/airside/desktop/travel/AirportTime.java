package airside.desktop.travel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/// A departure or an arrival: the airport, its wall clock and the instant.
public record AirportTime(
        String airport, String airportName, String cityName, LocalDateTime local, ZoneId zone, Instant at) {

    /// The calendar day at the airport.
    public LocalDate day() {
        return local.toLocalDate();
    }

    /// How far the airport's clock is ahead of the other's at its instant, in minutes.
    public int minutesAheadOf(AirportTime other) {
        return (offsetSeconds(zone) - offsetSeconds(other.zone)) / 60;
    }

    private int offsetSeconds(ZoneId anywhere) {
        return anywhere.getRules().getOffset(at).getTotalSeconds();
    }
}
