package airside.desktop.travel;

import java.util.Set;

/// A brand of fares with its conditions.
///
/// @param notYetAvailable what the server does not carry out yet, even if the conditions allow it
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

    /// What a traveller may have done after booking.
    public enum Service {
        CHANGE,
        REFUND,
        SEAT_SELECTION
    }

    /// Whether seats may be chosen.
    public enum SeatChoice {
        INCLUDED,
        PAID,
        NONE
    }
}
