package airside.bookings.saga;

import java.time.Instant;
import java.util.UUID;

/// What is to be done next. Each carries the id that makes doing it twice harmless.
public sealed interface Command {
    /// Puts the hold, or moves its expiry.
    record HoldSeats(UUID holdId, Instant until) implements Command {}

    record TakePayment(UUID paymentId) implements Command {}

    record ConfirmSeats(UUID holdId) implements Command {}

    record IssueTickets() implements Command {}

    record RefundPayment(UUID paymentId) implements Command {}

    record ReleaseSeats(UUID holdId) implements Command {}
}
