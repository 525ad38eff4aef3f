package airside.flights.inventory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// Seats that somebody wants to be held.
///
/// @param capacities every cabin on a dated leg that seats are wanted in, with the seats its aircraft has; in lock
/// order
public record HoldWish(
        UUID id,
        int seats,
        List<String> offers,
        Map<LegCabin, Integer> capacities,
        Instant expiresAt,
        boolean offersAreFresh) {
    public HoldWish {
        offers = List.copyOf(offers);
        capacities = new TreeMap<>(capacities);
    }
}
