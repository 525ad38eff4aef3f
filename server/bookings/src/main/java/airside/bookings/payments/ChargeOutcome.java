package airside.bookings.payments;

/// The acquirer's answer to a charge.
public sealed interface ChargeOutcome {
    /// The card was charged.
    record Captured(String authorisationCode) implements ChargeOutcome {}

    /// The card was not charged.
    ///
    /// @param reason a sentence for the card holder
    record Declined(String reason) implements ChargeOutcome {}
}
