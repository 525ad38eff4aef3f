package airside.bookings.payments;

import java.util.Optional;
import java.util.UUID;

/// What became of a payment.
public sealed interface PaymentChange {
    UUID paymentId();

    record Captured(UUID paymentId, String authorisationCode) implements PaymentChange {}

    record Declined(UUID paymentId, String reason) implements PaymentChange {}

    record Refunded(UUID paymentId, String why) implements PaymentChange {}

    /// The state the payment is in afterwards.
    default Payment.State state() {
        return switch (this) {
            case Captured _ -> Payment.State.CAPTURED;
            case Declined _ -> Payment.State.DECLINED;
            case Refunded _ -> Payment.State.REFUNDED;
        };
    }

    default Optional<String> code() {
        return this instanceof Captured captured ? Optional.of(captured.authorisationCode()) : Optional.empty();
    }

    default Optional<String> declineReason() {
        return this instanceof Declined declined ? Optional.of(declined.reason()) : Optional.empty();
    }
}
