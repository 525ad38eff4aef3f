package airside.flights.schedules;

import airside.flights.places.Airport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// All segments for one origin and destination.
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

    public Instant departureAt() {
        return segments.getFirst().first().departureAt();
    }

    public Instant arrivalAt() {
        return segments.getLast().last().arrivalAt();
    }

    public int elapsedMinutes() {
        return Math.toIntExact(Duration.between(departureAt(), arrivalAt()).toMinutes());
    }

    public int arrivalDayChange() {
        return Math.toIntExact(
                segments.getLast().last().arrivalLocal().toLocalDate().toEpochDay()
                        - segments.getFirst().departureDate().toEpochDay());
    }

    /// Every leg of every segment, in order of travel.
    public List<DatedLeg> legs() {
        return segments.stream().flatMap(segment -> segment.legs().stream()).toList();
    }
}
