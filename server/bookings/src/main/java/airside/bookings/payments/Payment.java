package airside.bookings.payments;

import airside.vocabulary.Money;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A payment, or the try of one; never deleted.
///
/// @param method what it was paid with, in words: `Visa ending 4242, simulated acquirer`
/// @param authorisationCode once captured
/// @param declineReason when declined
public record Payment(
        UUID id,
        State state,
        Money amount,
        CardToken token,
        String method,
        Optional<String> authorisationCode,
        Optional<String> declineReason,
        Instant createdAt) {

    /// A payment on its way.
    public static Payment pending(UUID id, Money amount, CardToken token, PaymentProvider provider, Instant now) {
        String method = token.description() + ", " + provider.name();
        return new Payment(id, State.PENDING, amount, token, method, Optional.empty(), Optional.empty(), now);
    }

    /// How a payment stands.
    public enum State {
        PENDING,
        CAPTURED,
        DECLINED,
        REFUNDED
    }
}
