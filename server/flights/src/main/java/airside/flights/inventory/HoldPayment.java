package airside.flights.inventory;

/// How the seats of a hold are to be paid for, as the caller says.
public enum HoldPayment {
    /// The seats stay unpaid for a while: they count towards the share of a cabin that may be held unpaid.
    AWAITED,
    /// A card is about to be charged, so the seats are sold or released within seconds.
    UNDER_WAY,
    /// The caller does not say, as releases before did.
    UNKNOWN;

    /// @param text a value of the contract's parameter `payment`; others count as [#UNKNOWN]
    public static HoldPayment of(String text) {
        for (HoldPayment payment : values()) if (payment.name().equals(text)) return payment;
        return UNKNOWN;
    }
}
