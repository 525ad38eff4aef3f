package airside.flights.fares;

import airside.vocabulary.CabinClass;
import airside.vocabulary.Money;
import java.math.BigDecimal;
import java.util.Optional;

/// A brand of fares with its conditions.
///
/// @param rank 1 is the cheapest of its cabin
/// @param changeFee empty if changes are not allowed; zero if they are free
/// @param refundFee empty if no refund is allowed; zero if the whole price is refunded
/// @param ratio factor on the booking class's fare
/// @param supplement amount added to the result
public record FareFamily(
        CabinClass cabin,
        String code,
        String name,
        int rank,
        int cabinBags,
        int checkedBags,
        Optional<Money> changeFee,
        Optional<Money> refundFee,
        SeatSelection seatSelection,
        BigDecimal ratio,
        Money supplement) {
    /// Whether passengers may choose seats.
    public enum SeatSelection {
        INCLUDED,
        PAID,
        NONE
    }
}
