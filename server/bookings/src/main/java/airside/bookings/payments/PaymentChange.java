package airside.bookings.payments;

import java.util.Optional;
import java.util.UUID;

/// A change of a payment by a step of the saga.
public sealed interface PaymentChange {
    UUID paymentId();

    /// The card was charged.
    record Captured(UUID paymentId, String authorisationCode) implements PaymentChange {}

    /// The card was declined or not charged.
    record Declined(UUID paymentId, String reason) implements PaymentChange {}

    /// The whole amount was refunded.
    record Refunded(UUID paymentId, String why) implements PaymentChange {}

    /// Returns the state of the payment after the change.
    default Payment.State state() {
        return switch (this) {
            case Captured _ -> Payment.State.CAPTURED;
            case Declined _ -> Payment.State.DECLINED;
            case Refunded _ -> Payment.State.REFUNDED;
        };
    }

    /// Returns the authorisation code, if the payment was captured.
    default Optional<String> code() {
        return this instanceof Captured captured ? Optional.of(captured.authorisationCode()) : Optional.empty();
    }

    /// Returns why the payment was declined, if it was.
    default Optional<String> declineReason() {
        return this instanceof Declined declined ? Optional.of(declined.reason()) : Optional.empty();
    }
}
