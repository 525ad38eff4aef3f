package airside.bookings.payments;

import airside.vocabulary.Money;
import java.util.UUID;

/// A charge as the simulated acquirer stores it.
///
/// @param paymentId the idempotency key of the charge
/// @param isRefunded whether the whole amount was refunded
public record AcquirerCharge(UUID paymentId, Money amount, ChargeOutcome outcome, boolean isRefunded) {}
