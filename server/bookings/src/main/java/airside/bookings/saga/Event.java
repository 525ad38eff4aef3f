package airside.bookings.saga;

import airside.bookings.booking.Refusal;
import java.time.Instant;
import java.util.UUID;

/// An event of a booking's saga: the result of a command, a request of a client, or a deadline. Events are grouped
/// by their source, so that a decision can name all others of a source in one label.
public sealed interface Event {
    /// Returns when it happened.
    Instant at();

    /// The result of a command about the seats.
    sealed interface SeatResult extends Event {}

    /// The result of a command about a payment.
    sealed interface PaymentResult extends Event {}

    /// A request of a client about an existing booking.
    sealed interface ClientRequest extends Event {}

    /// Flights holds the seats.
    record SeatsHeld(Instant at) implements SeatResult {}

    /// Flights refused the seats, or a limit on unpaid seats is reached.
    record SeatsRefused(Instant at, Refusal why) implements SeatResult {}

    /// A client requested a payment; the card is tokenised and not charged yet.
    record PaymentRequested(Instant at, UUID paymentId) implements ClientRequest {}

    /// The acquirer charged the card.
    record PaymentCaptured(Instant at, String authorisationCode) implements PaymentResult {}

    /// The acquirer declined the card; nothing was charged.
    record PaymentDeclined(Instant at, String reason) implements PaymentResult {}

    /// Flights sold the seats.
    record SeatsConfirmed(Instant at) implements SeatResult {}

    /// The hold expired before it was confirmed; its seats may still be free.
    record SeatsLapsed(Instant at) implements SeatResult {}

    /// The tickets are issued.
    record TicketsIssued(Instant at) implements Event {}

    /// The acquirer refunded the charge.
    record PaymentRefunded(Instant at) implements PaymentResult {}

    /// Flights released the seats.
    record SeatsReleased(Instant at) implements SeatResult {}

    /// A client requested the cancellation of the booking.
    record CancelRequested(Instant at) implements ClientRequest {}

    /// The deadline of the booking's state has passed: the ticketing time limit, or the time-out for holding seats.
    record TimeLimitReached(Instant at) implements Event {}
}
