package airside.search.api;

import java.time.LocalDate;

/// A segment on one day.
///
/// @param segmentId the id that the [airside.search.spi.FlightSource] gave it
/// @param flightDate local date of the flight's first departure, which may be earlier than the segment's
/// @param departureUtcMinute departure in minutes since 1970-01-01T00:00Z
/// @param arrivalUtcMinute arrival in minutes since 1970-01-01T00:00Z
public record FoundSegment(int segmentId, LocalDate flightDate, long departureUtcMinute, long arrivalUtcMinute) {
    /// Returns the time from departure to arrival.
    public int elapsedMinutes() {
        return Math.toIntExact(arrivalUtcMinute - departureUtcMinute);
    }
}
