package airside.flights.schedules;

import airside.flights.places.Airport;
import airside.vocabulary.FlightDesignator;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/// Board point to off point under one flight designator, on one day.
///
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

    /// Local date of the departure by the timetable. A departure that the clock skips may move into the next day.
    public LocalDate scheduledDate() {
        return first().key().departureDate();
    }

    public LocalDate departureDate() {
        return first().departureLocal().toLocalDate();
    }

    public int arrivalDayChange() {
        return Math.toIntExact(last().arrivalLocal().toLocalDate().toEpochDay()
                - departureDate().toEpochDay());
    }

    public int elapsedMinutes() {
        return Math.toIntExact(
                Duration.between(first().departureAt(), last().arrivalAt()).toMinutes());
    }

    public int distanceKm() {
        return legs.stream().mapToInt(DatedLeg::distanceKm).sum();
    }

    public boolean isDomestic() {
        return origin().country().equals(destination().country());
    }
}
