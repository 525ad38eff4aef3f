package airside.bookings.payments;

import airside.vocabulary.Money;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A payment of a booking, successful or not. Payments are never deleted.
///
/// @param method means of payment for display: `Visa ending 4242, simulated acquirer`
/// @param authorisationCode code of the acquirer; empty until it is captured
/// @param declineReason a sentence; empty unless it is declined
public record Payment(
        UUID id,
        State state,
        Money amount,
        CardToken token,
        String method,
        Optional<String> authorisationCode,
        Optional<String> declineReason,
        Instant createdAt) {

    /// Creates a payment that the acquirer has not answered yet.
    public static Payment pending(UUID id, Money amount, CardToken token, PaymentProvider provider, Instant now) {
        String method = token.description() + ", " + provider.name();
        return new Payment(id, State.PENDING, amount, token, method, Optional.empty(), Optional.empty(), now);
    }

    /// The state of a payment; the names are stored and are those of the contract.
    public enum State {
        PENDING,
        CAPTURED,
        DECLINED,
        REFUNDED
    }
}
