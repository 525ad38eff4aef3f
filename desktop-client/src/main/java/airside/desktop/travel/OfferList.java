package airside.desktop.travel;

import java.time.Instant;
import java.util.List;

/// The result of a search: one direction for a one-way trip, two for a return.
///
/// @param notice the source of timetable and fares, for the user
public record OfferList(List<Direction> directions, Instant expiresAt, String notice) {
    public OfferList {
        directions = List.copyOf(directions);
        if (directions.isEmpty()) throw new IllegalArgumentException("A search has at least one direction");
    }

    public Direction outbound() {
        return directions.getFirst();
    }

    /// Returns whether the search had a return.
    public boolean isReturn() {
        return directions.size() > 1;
    }
}
