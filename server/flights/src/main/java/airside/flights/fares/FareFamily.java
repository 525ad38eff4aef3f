package airside.flights.fares;

import airside.vocabulary.CabinClass;
import airside.vocabulary.Money;
import java.math.BigDecimal;
import java.util.Optional;

/// A brand of fares with its conditions.
///
/// @param rank 1 the cheapest of its cabin
/// @param changeFee empty when no change is allowed; zero when changes are free
/// @param refundFee empty when nothing is paid back; zero when all is
/// @param ratio and supplement: the family's fare is the booking class's fare times the ratio plus the supplement
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
    /// Whether seats may be chosen.
    public enum SeatSelection {
        INCLUDED,
        PAID,
        NONE
    }
}
