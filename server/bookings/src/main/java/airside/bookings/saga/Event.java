package airside.bookings.saga;

import airside.bookings.booking.Refusal;
import java.time.Instant;
import java.util.UUID;

/// An event of a booking's saga: the result of a command, a request of a client, or a deadline.
public sealed interface Event {
    /// Returns when it happened.
    Instant at();

    /// Flights holds the seats.
    record SeatsHeld(Instant at) implements Event {}

    /// Flights refused the seats, or a limit on unpaid seats is reached.
    record SeatsRefused(Instant at, Refusal why) implements Event {}

    /// A client asked to pay; the card is tokenised and not charged yet.
    record PaymentRequested(Instant at, UUID paymentId) implements Event {}

    /// The acquirer charged the card.
    record PaymentCaptured(Instant at, String authorisationCode) implements Event {}

    /// The acquirer declined the card; nothing was charged.
    record PaymentDeclined(Instant at, String reason) implements Event {}

    /// Flights sold the seats.
    record SeatsConfirmed(Instant at) implements Event {}

    /// The hold expired before it was confirmed; its seats may still be free.
    record SeatsLapsed(Instant at) implements Event {}

    /// The tickets are issued.
    record TicketsIssued(Instant at) implements Event {}

    /// The acquirer refunded the charge.
    record PaymentRefunded(Instant at) implements Event {}

    /// Flights released the seats.
    record SeatsReleased(Instant at) implements Event {}

    /// A client asked to cancel the booking.
    record CancelRequested(Instant at) implements Event {}

    /// The deadline of the booking's state has passed: the ticketing time limit, or the time-out for holding seats.
    record TimeLimitReached(Instant at) implements Event {}
}
