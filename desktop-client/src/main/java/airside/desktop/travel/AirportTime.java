package airside.desktop.travel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/// A departure or arrival: airport, local time and instant.
public record AirportTime(
        String airport, String airportName, String cityName, LocalDateTime local, ZoneId zone, Instant at) {

    /// Returns the local date at the airport.
    public LocalDate day() {
        return local.toLocalDate();
    }

    /// Returns by how many minutes the airport's clock is ahead of the other airport's.
    public int minutesAheadOf(AirportTime other) {
        return (offsetSeconds(zone) - offsetSeconds(other.zone)) / 60;
    }

    private int offsetSeconds(ZoneId anywhere) {
        return anywhere.getRules().getOffset(at).getTotalSeconds();
    }
}
