package airside.desktop.travel;

import java.util.Set;

/// A fare family: a brand of fares with its conditions.
///
/// @param notYetAvailable services that the server does not support yet, even if the conditions allow them
public record FareFamily(
        String code,
        String name,
        int cabinBags,
        int checkedBags,
        Condition change,
        Condition refund,
        SeatChoice seats,
        Set<Service> notYetAvailable) {
    public FareFamily {
        notYetAvailable = Set.copyOf(notYetAvailable);
    }

    /// A service after booking.
    public enum Service {
        CHANGE,
        REFUND,
        SEAT_SELECTION
    }

    /// The conditions of seat selection.
    public enum SeatChoice {
        INCLUDED,
        PAID,
        NONE
    }
}
