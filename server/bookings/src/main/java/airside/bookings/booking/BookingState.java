package airside.bookings.booking;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// The state of a booking's saga. It is finer than the [BookingStatus] that clients read, because each step that
/// can be interrupted is a state of its own.
public sealed interface BookingState {
    /// Returns the status that clients read in this state.
    default BookingStatus status() {
        return switch (this) {
            case Requested _, Ordered _ -> BookingStatus.DRAFT;
            case OnHold _, Securing _, Charging _, Paid _, Refunding _ -> BookingStatus.HELD;
            case Sold _ -> BookingStatus.CONFIRMED;
            case Ticketed _ -> BookingStatus.TICKETED;
            case Cancelled _ -> BookingStatus.CANCELLED;
            case Expired _ -> BookingStatus.EXPIRED;
            case Failed _ -> BookingStatus.FAILED;
        };
    }

    /// Returns when the event `TimeLimitReached` ends this state; empty if only other events do.
    default Optional<Instant> deadline() {
        return switch (this) {
            case Requested requested -> Optional.of(requested.timeoutAt());
            case Ordered ordered -> Optional.of(ordered.timeoutAt());
            case Securing securing -> Optional.of(securing.timeoutAt());
            case OnHold onHold -> Optional.of(onHold.terms().timeLimitAt());
            case Charging _, Paid _, Sold _, Refunding _, Ticketed _, Cancelled _, Expired _, Failed _ ->
                Optional.empty();
        };
    }

    /// Returns whether a step is under way, so that the outcome is not known yet.
    default boolean isUnderWay() {
        return switch (this) {
            case Requested _, Ordered _, Securing _, Charging _, Paid _, Sold _, Refunding _ -> true;
            case OnHold _, Ticketed _, Cancelled _, Expired _, Failed _ -> false;
        };
    }

    /// The saga requests the seats from flights; the booking is to be paid later.
    ///
    /// @param timeoutAt when the booking fails if flights has not answered
    record Requested(HoldTerms terms, Instant timeoutAt) implements BookingState {}

    /// The saga requests the seats from flights; then it charges the card.
    ///
    /// @param timeoutAt when the booking fails if flights has not answered
    record Ordered(HoldTerms terms, UUID paymentId, Instant timeoutAt) implements BookingState {}

    /// Flights holds the seats until the ticketing time limit; the booking waits for a payment.
    record OnHold(HoldTerms terms) implements BookingState {}

    /// A payment was requested in time. The saga extends the hold before it charges the card.
    ///
    /// @param timeoutAt when the payment is given up if flights has not answered
    record Securing(HoldTerms terms, UUID paymentId, Instant timeoutAt) implements BookingState {}

    /// The saga requests the charge from the acquirer. Only its answer ends this state, because the charge may have
    /// happened.
    record Charging(HoldTerms terms, UUID paymentId) implements BookingState {}

    /// The card is charged. The saga requests from flights that it sells the seats.
    record Paid(HoldTerms terms, UUID paymentId) implements BookingState {}

    /// The seats are sold. The saga issues the tickets.
    record Sold(HoldTerms terms, UUID paymentId) implements BookingState {}

    /// The tickets are issued. The saga has ended.
    record Ticketed() implements BookingState {}

    /// Flights refused the seats after the card was charged. The saga refunds the payment.
    record Refunding(HoldTerms terms, UUID paymentId, Refusal why) implements BookingState {}

    /// A client cancelled the booking before it was paid. The saga has ended.
    record Cancelled() implements BookingState {}

    /// The booking was not paid before the time limit. The saga has ended.
    record Expired() implements BookingState {}

    /// Flights or a limit refused the seats, or flights did not answer in time. The saga has ended.
    record Failed(Refusal why) implements BookingState {}
}
