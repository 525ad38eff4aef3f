package airside.bookings.trip;

import airside.vocabulary.CabinClass;
import airside.vocabulary.Money;
import java.util.Optional;

/// A brand of fares with its conditions at the time of the booking.
public record FareFamily(
        String code,
        String name,
        CabinClass cabin,
        int cabinBags,
        int checkedBags,
        Condition change,
        Condition refund,
        String seatSelection) {
    /// A fare condition: whether a change or a refund is allowed.
    ///
    /// @param fee fee for each journey and passenger; empty if it is free or not allowed
    public record Condition(boolean isAllowed, Optional<Money> fee) {}
}
