package airside.bookings.placing;

import airside.bookings.booking.Booking;
import airside.bookings.booking.BookingStatus;
import airside.bookings.booking.JdbcBookings;
import airside.bookings.booking.Viewer;
import airside.bookings.idempotency.Claim;
import airside.bookings.payments.Card;
import airside.bookings.payments.Payment;
import airside.bookings.payments.PaymentProvider;
import airside.bookings.saga.Event.PaymentRequested;
import airside.bookings.saga.JdbcSagas;
import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import java.time.Clock;
import java.time.Instant;

/// Pays a held booking: stores the payment and applies it to the saga, which charges the card.
public final class PayBooking {
    private final JdbcBookings bookings;
    private final JdbcSagas sagas;
    private final PaymentProvider acquirer;
    private final Clock clock;

    public PayBooking(JdbcBookings bookings, JdbcSagas sagas, PaymentProvider acquirer, Clock clock) {
        this.bookings = bookings;
        this.sagas = sagas;
        this.acquirer = acquirer;
        this.clock = clock;
    }

    /// Pays a booking. Of the payment and the time limit, the one that is committed first takes effect.
    ///
    /// @throws ProblemException `BOOKING_NOT_PAYABLE` if it does not wait for a payment; `TIME_LIMIT_PASSED` if the
    /// time limit has passed; nothing was charged then
    public void pay(Claim claim, Viewer viewer, Booking booking, Card card) {
        refuseUnlessPayable(booking);
        var payment = Payment.pending(
                claim.resourceId(), booking.trip().price().total(), acquirer.tokenise(card), acquirer, clock.instant());
        boolean isAccepted = sagas.apply(
                booking,
                new PaymentRequested(clock.instant(), payment.id()),
                viewer.username(),
                transaction -> JdbcNewBookings.addPayment(transaction, claim, booking, payment));
        if (isAccepted) return;
        Booking now = bookings.get(booking.id());
        refuseUnlessPayable(now);
        throw timeLimitPassed(now);
    }

    private void refuseUnlessPayable(Booking booking) {
        Instant now = clock.instant();
        boolean isWaiting = booking.status() == BookingStatus.HELD && !booking.isUnderWay();
        if (booking.status() == BookingStatus.EXPIRED
                || isWaiting && booking.terms().isPassedAt(now)) {
            throw timeLimitPassed(booking);
        }
        if (!isWaiting) {
            throw new ProblemException(
                    ProblemType.BOOKING_NOT_PAYABLE,
                    "Booking %s is %s%s and cannot be paid."
                            .formatted(
                                    booking.recordLocator(),
                                    booking.status(),
                                    booking.isUnderWay() ? ", with a step under way," : ""));
        }
    }

    private static ProblemException timeLimitPassed(Booking booking) {
        return new ProblemException(
                        ProblemType.TIME_LIMIT_PASSED,
                        "Booking %s was to be paid by %s; nothing was charged. Search and book again."
                                .formatted(
                                        booking.recordLocator(), booking.terms().timeLimitAt()))
                .with("recordLocator", booking.recordLocator().value());
    }
}
