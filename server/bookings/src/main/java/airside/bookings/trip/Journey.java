package airside.bookings.trip;

import airside.vocabulary.AirportCode;
import java.util.List;

/// All segments of a trip for one origin and destination, in order of travel.
///
/// @param elapsedMinutes minutes from the first departure to the last arrival, independent of time zones
/// @param arrivalDayChange local arrival day relative to the local departure day: 0, +1, −1
public record Journey(
        AirportCode origin, AirportCode destination, int elapsedMinutes, int arrivalDayChange, List<Segment> segments) {
    public Journey {
        segments = List.copyOf(segments);
        if (segments.isEmpty()) throw new IllegalArgumentException("A journey needs a segment");
    }

    /// Returns the departure of the first segment.
    public AirportTime departure() {
        return segments.getFirst().departure();
    }

    /// Returns the arrival of the last segment.
    public AirportTime arrival() {
        return segments.getLast().arrival();
    }
}
