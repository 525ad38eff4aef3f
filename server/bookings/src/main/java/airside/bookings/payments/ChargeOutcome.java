package airside.bookings.payments;

/// How charging a card ended.
public sealed interface ChargeOutcome {
    /// The money is taken.
    record Captured(String authorisationCode) implements ChargeOutcome {}

    /// Nothing was taken.
    ///
    /// @param reason as a sentence for the card's holder
    record Declined(String reason) implements ChargeOutcome {}
}
