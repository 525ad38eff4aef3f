package airside.search.api;

import java.util.List;

/// A journey that was found: its segments in order of travel.
public record FoundJourney(List<FoundSegment> segments) {
    public FoundJourney {
        segments = List.copyOf(segments);
        if (segments.isEmpty()) throw new IllegalArgumentException("A journey has at least one segment");
    }

    /// Returns the departure in minutes since 1970-01-01T00:00Z.
    public long departureUtcMinute() {
        return segments.getFirst().departureUtcMinute();
    }

    /// Returns the arrival in minutes since 1970-01-01T00:00Z.
    public long arrivalUtcMinute() {
        return segments.getLast().arrivalUtcMinute();
    }

    /// Returns the time from departure to arrival.
    public int elapsedMinutes() {
        return Math.toIntExact(arrivalUtcMinute() - departureUtcMinute());
    }
}
