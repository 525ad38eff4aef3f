package airside.bookings.trip;

import airside.vocabulary.AirportCode;
import java.util.List;

/// All segments for one origin and destination.
///
/// @param elapsedMinutes from the first departure to the last arrival, true across time zones
public record Journey(
        AirportCode origin, AirportCode destination, int elapsedMinutes, int arrivalDayChange, List<Segment> segments) {
    public Journey {
        segments = List.copyOf(segments);
        if (segments.isEmpty()) throw new IllegalArgumentException("A journey needs a segment");
    }

    public AirportTime departure() {
        return segments.getFirst().departure();
    }

    public AirportTime arrival() {
        return segments.getLast().arrival();
    }
}
