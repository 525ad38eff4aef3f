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
import java.time.Clock;
import java.util.Optional;

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

    /// The result of a request to pay.
    public sealed interface Outcome {
        /// The saga charges the card next.
        record Requested() implements Outcome {}

        /// The request is refused; nothing was charged.
        sealed interface Refused extends Outcome {}

        /// The ticketing time limit has passed.
        record TimeLimitPassed(Booking booking) implements Refused {}

        /// The booking does not wait for a payment.
        record NotPayable(Booking booking) implements Refused {}
    }

    /// Pays a booking. Of the payment and the time limit, the one that is committed first takes effect.
    ///
    /// @throws airside.kit.problem.ProblemException `IDEMPOTENCY_KEY_IN_USE` if another attempt has taken over
    public Outcome pay(Claim claim, Viewer viewer, Booking booking, Card card) {
        Optional<Outcome> refusal = findRefusal(booking);
        if (refusal.isPresent()) return refusal.get();
        var payment = Payment.pending(
                claim.resourceId(), booking.trip().price().total(), acquirer.tokenise(card), acquirer, clock.instant());
        boolean isAccepted = sagas.apply(
                booking,
                new PaymentRequested(clock.instant(), payment.id()),
                viewer.username(),
                transaction -> JdbcNewBookings.addPayment(transaction, claim, booking, payment));
        if (isAccepted) return new Outcome.Requested();
        Booking now = bookings.get(booking.id());
        return findRefusal(now).orElse(new Outcome.TimeLimitPassed(now));
    }

    private Optional<Outcome> findRefusal(Booking booking) {
        boolean isWaiting = booking.status() == BookingStatus.HELD && !booking.isUnderWay();
        boolean isTooLate = booking.status() == BookingStatus.EXPIRED
                || isWaiting && booking.terms().isPassedAt(clock.instant());
        if (isTooLate) return Optional.of(new Outcome.TimeLimitPassed(booking));
        return isWaiting ? Optional.empty() : Optional.of(new Outcome.NotPayable(booking));
    }
}
