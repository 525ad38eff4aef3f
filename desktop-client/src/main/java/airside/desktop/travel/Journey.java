package airside.desktop.travel;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// All segments for one origin and destination.
public record Journey(List<Segment> segments, Duration elapsed, int dayChange) {
    public Journey {
        segments = List.copyOf(segments);
        if (segments.isEmpty()) throw new IllegalArgumentException("A journey has at least one segment");
    }

    /// Returns the departure of the first segment.
    public AirportTime departure() {
        return segments.getFirst().departure();
    }

    /// Returns the arrival of the last segment.
    public AirportTime arrival() {
        return segments.getLast().arrival();
    }

    /// Returns the marketing carrier of the first segment, which lists and filters use.
    public Airline airline() {
        return segments.getFirst().airline();
    }

    /// Returns the flight designators in order.
    public List<String> flights() {
        return segments.stream().map(Segment::flight).toList();
    }

    /// Returns the airports of all landings before the destination, with or without a change of flight.
    public List<String> stops() {
        return segments.stream()
                .flatMap(segment -> Stream.concat(
                        segment.stops().stream(),
                        segment == segments.getLast()
                                ? Stream.empty()
                                : Stream.of(segment.arrival().airport())))
                .toList();
    }
}
