package airside.flights.schedules;

import airside.flights.places.Airport;
import java.time.LocalTime;

/// One take-off to the next landing, as the timetable has it.
///
/// @param departsDay days from the flight's first departure to this one, by the local calendar
/// @param arrivesDay days from the flight's first departure to this arrival, by the local calendar
public record ScheduledLeg(
        Airport origin,
        LocalTime departs,
        int departsDay,
        Airport destination,
        LocalTime arrives,
        int arrivesDay,
        AircraftType aircraft) {}
