package airside.flights.schedules;

import airside.flights.places.Airport;
import airside.vocabulary.FlightDesignator;
import airside.vocabulary.WallClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/// One take-off to the next landing, as the timetable has it: a local departure and a block time. The local arrival
/// of a day follows from both and from the zones of that day.
///
/// @param departsDay days from the flight's first departure to this one, by the local calendar
/// @param blockMinutes minutes from leaving the stand to reaching the next one
public record ScheduledLeg(
        Airport origin,
        LocalTime departs,
        int departsDay,
        Airport destination,
        int blockMinutes,
        AircraftType aircraft) {
    public ScheduledLeg {
        if (blockMinutes <= 0) {
            throw new IllegalArgumentException("A leg takes some minutes, not %d: %s to %s"
                    .formatted(blockMinutes, origin.code(), destination.code()));
        }
    }

    /// The leg on a day. A departure that the clock skips moves with the clock; the key keeps the scheduled date.
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
