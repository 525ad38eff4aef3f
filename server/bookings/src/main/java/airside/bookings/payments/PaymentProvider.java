package airside.bookings.payments;

import airside.vocabulary.Money;
import java.util.UUID;

/// An acquirer, which charges cards. Charges and refunds are idempotent by the id of the payment.
///
/// If the acquirer does not answer, the outcome is unknown and [AcquirerUnreachableException] is thrown: repeat the
/// call with the same id until there is an answer.
public interface PaymentProvider {
    /// Returns the name for display: `simulated acquirer`.
    String name();

    /// Exchanges a card for a token, so that bookings need not store the card.
    CardToken tokenise(Card card);

    /// Charges a card.
    ///
    /// @param paymentId the idempotency key; a repeat returns the outcome of the first call
    /// @throws AcquirerUnreachableException if there is no answer
    ChargeOutcome charge(UUID paymentId, CardToken token, Money amount);

    /// Refunds the whole amount of a charge. Repeating it has no effect.
    ///
    /// @throws AcquirerUnreachableException if there is no answer
    void refund(UUID paymentId);
}
