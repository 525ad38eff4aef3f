package airside.desktop.travel;

/// A brand of fares with its conditions.
public record FareFamily(
        String code,
        String name,
        int cabinBags,
        int checkedBags,
        Condition change,
        Condition refund,
        SeatChoice seats) {

    /// Whether seats may be chosen.
    public enum SeatChoice {
        INCLUDED,
        PAID,
        NONE
    }
}
