package airside.flights.inventory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// Seats that somebody wants to be held.
///
/// @param limits every cabin on a dated leg that seats are wanted in, with how many may be taken; in lock order
public record SeatHoldRequest(
        UUID id,
        int seats,
        List<String> offers,
        Map<LegCabin, CabinLimits> limits,
        Instant expiresAt,
        boolean offersAreFresh,
        HoldPayment payment) {
    private static final CabinLimits NO_SEATS = new CabinLimits(0, 0);

    public SeatHoldRequest {
        offers = List.copyOf(offers);
        limits = new TreeMap<>(limits);
    }

    /// The limits of a cabin; zero if the request does not contain it, because a new timetable has moved its leg.
    CabinLimits limitsOf(LegCabin cabin) {
        return limits.getOrDefault(cabin, NO_SEATS);
    }

    /// Whether the seats are to count as unpaid.
    boolean isUnpaid() {
        return payment == HoldPayment.AWAITED;
    }
}
