package airside.flights.inventory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// A request to hold seats.
///
/// @param seats number on each leg
/// @param limits how many seats may be taken in each cabin on a dated leg of the trip; in lock order
/// @param offersAreFresh whether the offers have not expired
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

    /// Returns the limits of a cabin; zero if the request does not contain it, because a new timetable has moved
    /// its leg.
    CabinLimits limitsOf(LegCabin cabin) {
        return limits.getOrDefault(cabin, NO_SEATS);
    }

    /// Returns whether the seats will count as unpaid.
    boolean isUnpaid() {
        return payment == HoldPayment.AWAITED;
    }
}
