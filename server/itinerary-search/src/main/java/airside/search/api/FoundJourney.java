package airside.search.api;

import java.util.List;

/// A way to get there: its segments in order.
public record FoundJourney(List<FoundSegment> segments) {
    public FoundJourney {
        segments = List.copyOf(segments);
        if (segments.isEmpty()) throw new IllegalArgumentException("A journey has at least one segment");
    }

    public long departureUtcMinute() {
        return segments.getFirst().departureUtcMinute();
    }

    public long arrivalUtcMinute() {
        return segments.getLast().arrivalUtcMinute();
    }

    public int elapsedMinutes() {
        return Math.toIntExact(arrivalUtcMinute() - departureUtcMinute());
    }
}
