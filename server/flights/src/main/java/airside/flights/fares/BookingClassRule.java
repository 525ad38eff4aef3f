package airside.flights.fares;

import airside.vocabulary.BookingClass;
import airside.vocabulary.CabinClass;
import java.math.BigDecimal;

/// A booking class and the conditions under which it is open. Classes nest: the highest may take every seat of its
/// cabin; each lower one closes once a share of the cabin is taken, so the price rises as the flight fills.
///
/// @param rank 1 is the highest of its cabin
/// @param ratio factor on the market's full economy fare
/// @param halfReturnRatio factor on the one-way fare if the journey is half of a return
/// @param authorisedPercent percentage of the cabin's seats that may be taken while this class is open
/// @param advanceDays days before departure by which the class must be bought
public record BookingClassRule(
        CabinClass cabin,
        BookingClass bookingClass,
        int rank,
        BigDecimal ratio,
        BigDecimal halfReturnRatio,
        int authorisedPercent,
        int advanceDays) {

    /// Returns how many seats are still open in this class; 0 if it is closed.
    ///
    /// @param capacity seats of the cabin
    /// @param taken seats held or sold in the cabin, in all booking classes
    public int seatsOpen(int capacity, int taken) {
        return Math.max(0, capacity * authorisedPercent / 100 - taken);
    }
}
