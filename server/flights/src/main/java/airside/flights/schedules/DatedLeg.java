package airside.flights.schedules;

import airside.flights.places.Airport;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;

/// A leg on one day, with its times by local clock and as instants.
public record DatedLeg(
        DatedLegKey key,
        Airport origin,
        LocalDateTime departureLocal,
        Instant departureAt,
        Airport destination,
        LocalDateTime arrivalLocal,
        Instant arrivalAt,
        AircraftType aircraft) {
    /// Returns the time from departure to arrival.
    public int elapsedMinutes() {
        return Math.toIntExact(Duration.between(departureAt, arrivalAt).toMinutes());
    }

    /// Returns the great-circle distance in kilometres.
    public int distanceKm() {
        return origin.kilometresTo(destination);
    }
}
