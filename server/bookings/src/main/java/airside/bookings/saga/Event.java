package airside.bookings.saga;

import airside.bookings.booking.Refusal;
import java.time.Instant;
import java.util.UUID;

/// Something that has happened to a booking.
public sealed interface Event {
    /// When it happened.
    Instant at();

    record SeatsHeld(Instant at) implements Event {}

    /// The seats cannot be had.
    record SeatsRefused(Instant at, Refusal why) implements Event {}

    /// Somebody pays; the card is tokenised, nothing is charged yet.
    record PaymentRequested(Instant at, UUID paymentId) implements Event {}

    record PaymentCaptured(Instant at, String authorisationCode) implements Event {}

    record PaymentDeclined(Instant at, String reason) implements Event {}

    record SeatsConfirmed(Instant at) implements Event {}

    /// The hold ran out before it was confirmed; its seats may still be free.
    record SeatsLapsed(Instant at) implements Event {}

    record TicketsIssued(Instant at) implements Event {}

    record PaymentRefunded(Instant at) implements Event {}

    record SeatsReleased(Instant at) implements Event {}

    record CancelRequested(Instant at) implements Event {}

    /// The deadline of the booking's state has come: the ticketing time limit, or the end of patience.
    record TimeLimitReached(Instant at) implements Event {}
}
