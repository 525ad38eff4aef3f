package airside.flights.schedules;

import airside.flights.places.Airport;
import airside.vocabulary.DayChange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// All segments from one origin to one destination, in order of travel.
public record Journey(List<Segment> segments) {
    public Journey {
        segments = List.copyOf(segments);
        if (segments.isEmpty()) throw new IllegalArgumentException("A journey has no segment");
    }

    public Airport origin() {
        return segments.getFirst().origin();
    }

    public Airport destination() {
        return segments.getLast().destination();
    }

    /// Returns the instant of the first departure.
    public Instant departureAt() {
        return segments.getFirst().first().departureAt();
    }

    /// Returns the instant of the last arrival.
    public Instant arrivalAt() {
        return segments.getLast().last().arrivalAt();
    }

    /// Returns the time from the first departure to the last arrival.
    public int elapsedMinutes() {
        return Math.toIntExact(Duration.between(departureAt(), arrivalAt()).toMinutes());
    }

    /// Returns the local arrival date minus the local departure date, in days; may be negative.
    public int arrivalDayChange() {
        return DayChange.daysBetween(
                segments.getFirst().departureDate(),
                segments.getLast().last().arrivalLocal().toLocalDate());
    }

    /// Returns the legs of all segments, in order of travel.
    public List<DatedLeg> legs() {
        return segments.stream().flatMap(segment -> segment.legs().stream()).toList();
    }
}
