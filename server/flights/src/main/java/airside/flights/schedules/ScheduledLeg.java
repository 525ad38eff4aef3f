package airside.flights.schedules;

import airside.flights.places.Airport;
import airside.vocabulary.FlightDesignator;
import airside.vocabulary.WallClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/// A leg of a pattern, from one take-off to the next landing: local departure time and block time. The local
/// arrival on a day follows from both and from the zones' offsets on that day.
///
/// @param departsDay days from the flight's first departure to this one, by local dates
/// @param blockMinutes minutes from leaving the stand to reaching the next one; positive
public record ScheduledLeg(
        Airport origin,
        LocalTime departs,
        int departsDay,
        Airport destination,
        int blockMinutes,
        AircraftType aircraft) {
    public ScheduledLeg {
        if (blockMinutes <= 0) {
            throw new IllegalArgumentException("The block time from %2$s to %3$s is %1$d minutes; it must be positive"
                    .formatted(blockMinutes, origin.code(), destination.code()));
        }
    }

    /// Returns the leg on a day. A departure time that the clock skips moves by the length of the gap; the key
    /// keeps the scheduled date.
    ///
    /// @param flightDate local date of the flight's first departure
    DatedLeg on(FlightDesignator flight, LocalDate flightDate) {
        LocalDateTime scheduled = flightDate.plusDays(departsDay).atTime(departs);
        Instant departureAt = WallClock.instant(scheduled, origin.zone());
        Instant arrivalAt = departureAt.plus(Duration.ofMinutes(blockMinutes));
        return new DatedLeg(
                new DatedLegKey(flight, scheduled.toLocalDate(), origin.code()),
                origin,
                WallClock.local(departureAt, origin.zone()),
                departureAt,
                destination,
                WallClock.local(arrivalAt, destination.zone()),
                arrivalAt,
                aircraft);
    }
}
