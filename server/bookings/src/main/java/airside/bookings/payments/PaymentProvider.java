package airside.bookings.payments;

import airside.vocabulary.Money;
import java.util.UUID;

/// Whoever takes money from cards: an acquirer. Every call may be repeated with the same id and has one effect.
///
/// When no answer comes the outcome is unknown, and [AcquirerUnreachableException] says so: repeat the call with
/// the same id until there is an answer.
public interface PaymentProvider {
    /// What to call it in front of people: `simulated acquirer`.
    String name();

    /// Exchanges a card for a token. Nothing of the card is kept on our side.
    CardToken tokenise(Card card);

    /// Takes money. The payment's id is the idempotency key: a repeat answers what the first one did.
    ChargeOutcome charge(UUID paymentId, CardToken token, Money amount);

    /// Gives all of a charge back. A repeat changes nothing.
    void refund(UUID paymentId);
}
