package airside.bookings.saga;

import airside.bookings.booking.BookingState;
import airside.bookings.booking.BookingState.OnHold;
import airside.bookings.saga.Saga.Lease;
import java.time.Instant;
import java.util.Optional;

/// One step of a saga, before it is written.
///
/// @param before the saga before the step
/// @param by user name of the client that caused it, or [HistoryEntry#SYSTEM]
/// @param leaseAfter the lease after the step; empty releases the saga
record Step(Saga before, Event event, Decision decision, String by, Optional<Lease> leaseAfter) {
    /// Returns whether clients must wait for the outcome. This includes a hold after a declined card, until flights
    /// has answered whether the seats may stay held.
    boolean isUnderWay() {
        BookingState state = decision.state();
        boolean isAskingForSeats = state instanceof OnHold && decision.command().isPresent();
        return state.isUnderWay() || isAskingForSeats;
    }

    /// Returns when a runner must process the saga again: at once if there is a command, else at the deadline of
    /// the state; empty if never.
    Optional<Instant> dueAt() {
        return decision.command().isPresent()
                ? Optional.of(event.at())
                : decision.state().deadline();
    }
}
