package airside.bookings.sales;

import airside.bookings.booking.Action;
import airside.bookings.booking.Booking;
import airside.bookings.booking.JdbcBookings;
import airside.bookings.booking.Viewer;
import airside.bookings.saga.Event.CancelRequested;
import airside.bookings.saga.JdbcSagas;
import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import java.time.Clock;

/// Cancels an unpaid booking; the saga gives its seats back.
public final class CancelBooking {
    private final JdbcSagas sagas;
    private final Clock clock;

    public CancelBooking(JdbcSagas sagas, Clock clock) {
        this.sagas = sagas;
        this.clock = clock;
    }

    /// @param booking as the caller has seen it
    public void cancel(Viewer viewer, Booking booking) {
        if (!Action.listPossible(booking, clock.instant()).contains(Action.CANCEL)) throw notCancellable(booking);
        boolean isAccepted = sagas.tell(
                booking,
                new CancelRequested(clock.instant()),
                viewer.username(),
                transaction -> JdbcBookings.requireVersion(transaction, booking));
        if (!isAccepted) throw notCancellable(booking);
    }

    private static ProblemException notCancellable(Booking booking) {
        return new ProblemException(
                ProblemType.BOOKING_NOT_CANCELLABLE,
                "Booking %s is %s; only a booking that is not paid can be cancelled."
                        .formatted(booking.recordLocator(), booking.status()));
    }
}
