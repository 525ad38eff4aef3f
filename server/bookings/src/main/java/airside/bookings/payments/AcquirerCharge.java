package airside.bookings.payments;

import airside.vocabulary.Money;
import java.util.UUID;

/// A charge in the simulated acquirer's books.
///
/// @param isRefunded whether all of it was given back
public record AcquirerCharge(UUID paymentId, Money amount, ChargeOutcome outcome, boolean isRefunded) {}
