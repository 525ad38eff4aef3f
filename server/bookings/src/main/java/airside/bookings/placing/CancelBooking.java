package airside.bookings.placing;

import airside.bookings.booking.Action;
import airside.bookings.booking.Booking;
import airside.bookings.booking.JdbcBookings;
import airside.bookings.booking.Viewer;
import airside.bookings.saga.Event.CancelRequested;
import airside.bookings.saga.JdbcSagas;
import java.time.Clock;

/// Cancels an unpaid booking; the saga then releases its seats.
public final class CancelBooking {
    private final JdbcSagas sagas;
    private final Clock clock;

    public CancelBooking(JdbcSagas sagas, Clock clock) {
        this.sagas = sagas;
        this.clock = clock;
    }

    /// The result of a cancellation.
    public sealed interface Outcome {
        /// The booking is cancelled.
        record Cancelled() implements Outcome {}

        /// The booking is paid, ended or being changed.
        record NotCancellable(Booking booking) implements Outcome {}
    }

    /// Cancels a booking.
    ///
    /// @param booking as the client has read it
    /// @throws airside.kit.problem.ProblemException `PRECONDITION_FAILED` if it has changed since the client read
    /// it
    public Outcome cancel(Viewer viewer, Booking booking) {
        if (!Action.listPossible(booking, clock.instant()).contains(Action.CANCEL))
            return new Outcome.NotCancellable(booking);
        boolean isAccepted = sagas.apply(
                booking,
                new CancelRequested(clock.instant()),
                viewer.username(),
                transaction -> JdbcBookings.requireVersion(transaction, booking));
        return isAccepted ? new Outcome.Cancelled() : new Outcome.NotCancellable(booking);
    }
}
