package airside.bookings.saga;

import java.time.Instant;
import java.util.UUID;

/// The next action of a saga: a call to flights or to the acquirer, or issuing tickets. Each carries the id that
/// makes it idempotent.
public sealed interface Command {
    /// Creates the hold in flights, or extends it.
    record HoldSeats(UUID holdId, Instant until) implements Command {}

    /// Charges the card of a payment.
    record TakePayment(UUID paymentId) implements Command {}

    /// Sells the seats of a hold.
    record ConfirmSeats(UUID holdId) implements Command {}

    /// Issues the tickets of all passengers, within the transaction of the step.
    record IssueTickets() implements Command {}

    /// Refunds the whole charge of a payment.
    record RefundPayment(UUID paymentId) implements Command {}

    /// Releases the seats of a hold.
    record ReleaseSeats(UUID holdId) implements Command {}
}
