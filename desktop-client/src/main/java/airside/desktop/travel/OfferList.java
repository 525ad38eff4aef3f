package airside.desktop.travel;

import java.time.Instant;
import java.util.List;

/// What flies on the days wished for, with its offers: one direction for a one-way trip, two for a return.
///
/// @param notice where timetable and fares come from, for the traveller to read
public record OfferList(List<Direction> directions, Instant expiresAt, String notice) {
    public OfferList {
        directions = List.copyOf(directions);
        if (directions.isEmpty()) throw new IllegalArgumentException("A search has at least one direction");
    }

    public Direction outbound() {
        return directions.getFirst();
    }

    public boolean isReturn() {
        return directions.size() > 1;
    }
}
