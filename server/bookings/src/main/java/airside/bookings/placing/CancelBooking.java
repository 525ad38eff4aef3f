package airside.bookings.placing;

import airside.bookings.booking.Action;
import airside.bookings.booking.Booking;
import airside.bookings.booking.JdbcBookings;
import airside.bookings.booking.Viewer;
import airside.bookings.payments.Payment;
import airside.bookings.saga.Event.CancelRequested;
import airside.bookings.saga.JdbcSagas;
import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import java.time.Clock;

/// Cancels an unpaid booking; the saga then releases its seats.
public final class CancelBooking {
    private final JdbcSagas sagas;
    private final Clock clock;

    public CancelBooking(JdbcSagas sagas, Clock clock) {
        this.sagas = sagas;
        this.clock = clock;
    }

    /// Cancels a booking.
    ///
    /// @param booking as the client has read it
    /// @throws ProblemException `BOOKING_NOT_CANCELLABLE` if it is paid, ended or being changed;
    /// `PRECONDITION_FAILED` if it has changed since the client read it
    public void cancel(Viewer viewer, Booking booking) {
        if (!Action.listPossible(booking, clock.instant()).contains(Action.CANCEL)) throw notCancellable(booking);
        boolean isAccepted = sagas.apply(
                booking,
                new CancelRequested(clock.instant()),
                viewer.username(),
                transaction -> JdbcBookings.requireVersion(transaction, booking));
        if (!isAccepted) throw notCancellable(booking);
    }

    private static ProblemException notCancellable(Booking booking) {
        return new ProblemException(
                ProblemType.BOOKING_NOT_CANCELLABLE,
                "Booking %s %s".formatted(booking.recordLocator(), reason(booking)));
    }

    private static boolean isRefunded(Booking booking) {
        return booking.payments().stream().anyMatch(payment -> payment.state() == Payment.State.REFUNDED);
    }

    private static String reason(Booking booking) {
        return switch (booking.status()) {
            case DRAFT, HELD -> "is being paid or changed at this moment; read it again in a few seconds.";
            case CONFIRMED, TICKETED -> "is paid; paid bookings cannot be cancelled here yet. Call the airline.";
            case CANCELLED -> "is cancelled already; nothing is left to cancel.";
            case EXPIRED ->
                "expired because it was not paid in time; its seats are released and nothing is left to cancel.";
            case FAILED ->
                isRefunded(booking)
                        ? "failed; its seats were lost and the payment was refunded. Nothing is left to cancel."
                        : "failed; it holds no seats and nothing was charged. Nothing is left to cancel.";
        };
    }
}
