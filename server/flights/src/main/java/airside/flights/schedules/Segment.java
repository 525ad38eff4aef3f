package airside.flights.schedules;

import airside.flights.places.Airport;
import airside.vocabulary.DayChange;
import airside.vocabulary.FlightDesignator;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/// From board point to off point under one flight designator, on one day; one or more legs.
///
/// @param airline marketing airline
/// @param operator airline that operates the flight
/// @param flightDate local date of the flight's first departure
public record Segment(
        FlightDesignator flight, Airline airline, Airline operator, LocalDate flightDate, List<DatedLeg> legs) {
    public Segment {
        legs = List.copyOf(legs);
        if (legs.isEmpty()) throw new IllegalArgumentException("A segment of " + flight + " has no leg");
    }

    public DatedLeg first() {
        return legs.getFirst();
    }

    public DatedLeg last() {
        return legs.getLast();
    }

    public Airport origin() {
        return first().origin();
    }

    public Airport destination() {
        return last().destination();
    }

    /// Returns the local date of the departure by the timetable. It differs from [#departureDate] if the clock
    /// skips the departure time and moves it into the next day.
    public LocalDate scheduledDate() {
        return first().key().departureDate();
    }

    /// Returns the local date of the departure by the airport's clock.
    public LocalDate departureDate() {
        return first().departureLocal().toLocalDate();
    }

    /// Returns the local arrival date minus the local departure date, in days; may be negative.
    public int arrivalDayChange() {
        return DayChange.daysBetween(departureDate(), last().arrivalLocal().toLocalDate());
    }

    /// Returns the time from departure to arrival.
    public int elapsedMinutes() {
        return Math.toIntExact(
                Duration.between(first().departureAt(), last().arrivalAt()).toMinutes());
    }

    /// Returns the great-circle distance over all legs in kilometres.
    public int distanceKm() {
        return legs.stream().mapToInt(DatedLeg::distanceKm).sum();
    }

    /// Returns whether origin and destination are in the same country.
    public boolean isDomestic() {
        return origin().country().equals(destination().country());
    }
}
