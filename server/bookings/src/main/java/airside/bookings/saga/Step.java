package airside.bookings.saga;

import airside.bookings.booking.BookingState;
import airside.bookings.booking.BookingState.OnHold;
import airside.bookings.saga.Saga.Lease;
import java.time.Instant;
import java.util.Optional;

/// A step to be written down.
///
/// @param before the saga as the step found it
/// @param by who made it happen
/// @param leaseAfter in whose hands the saga is afterwards
record Step(Saga before, Event event, Decision decision, String by, Optional<Lease> leaseAfter) {
    /// Whether the outcome is still to come: also while it is open whether seats may stay held after a declined
    /// card.
    boolean isUnderWay() {
        BookingState state = decision.state();
        boolean isAskingForSeats = state instanceof OnHold && decision.command().isPresent();
        return state.isUnderWay() || isAskingForSeats;
    }

    /// When the saga needs somebody again: at once when there is something to do, else at its deadline.
    Optional<Instant> dueAt() {
        return decision.command().isPresent()
                ? Optional.of(event.at())
                : decision.state().deadline();
    }
}
