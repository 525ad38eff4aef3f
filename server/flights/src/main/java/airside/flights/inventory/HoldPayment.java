package airside.flights.inventory;

/// How the caller expects the seats of a hold to be paid for.
public enum HoldPayment {
    /// The seats stay unpaid for a while, so they count towards the unpaid share of a cabin.
    AWAITED,
    /// A card is being charged, so the seats are sold or released within seconds.
    UNDER_WAY,
    /// The caller sends no value, as callers of earlier releases do.
    UNKNOWN;

    /// Returns the constant for a value of the contract's parameter `payment`; [#UNKNOWN] for other values.
    public static HoldPayment of(String text) {
        for (HoldPayment payment : values()) if (payment.name().equals(text)) return payment;
        return UNKNOWN;
    }
}
