package airside.bookings.saga;

import airside.bookings.booking.JdbcBookings;
import airside.bookings.booking.Refusal;
import airside.bookings.flights.Flights;
import airside.bookings.flights.Flights.HoldOutcome;
import airside.bookings.payments.ChargeOutcome;
import airside.bookings.payments.JdbcPayments;
import airside.bookings.payments.Payment;
import airside.bookings.payments.PaymentProvider;
import airside.bookings.saga.Command.ConfirmSeats;
import airside.bookings.saga.Command.HoldSeats;
import airside.bookings.saga.Command.IssueTickets;
import airside.bookings.saga.Command.RefundPayment;
import airside.bookings.saga.Command.ReleaseSeats;
import airside.bookings.saga.Command.TakePayment;
import airside.kit.database.Database;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// Does what a command says and tells what came of it. Doing it again is harmless.
///
/// What it throws means that nothing is known yet: the command is tried again later.
public final class Performer {
    private final JdbcBookings bookings;
    private final Database database;
    private final Flights flights;
    private final PaymentProvider acquirer;
    private final Clock clock;

    public Performer(Database database, JdbcBookings bookings, Flights flights, PaymentProvider acquirer, Clock clock) {
        this.database = database;
        this.bookings = bookings;
        this.flights = flights;
        this.acquirer = acquirer;
        this.clock = clock;
    }

    Event perform(UUID bookingId, Command command) {
        return switch (command) {
            case HoldSeats hold -> hold(hold, bookings.offers(bookingId));
            case TakePayment(UUID paymentId) -> charge(paymentId);
            case ConfirmSeats(UUID holdId) -> confirm(holdId);
            // Tickets are written by the step itself: they and its state are one transaction.
            case IssueTickets() -> new Event.TicketsIssued(clock.instant());
            case RefundPayment(UUID paymentId) -> refund(paymentId);
            case ReleaseSeats(UUID holdId) -> release(holdId);
        };
    }

    private Event hold(HoldSeats hold, List<String> offers) {
        return switch (flights.hold(hold.holdId(), offers, hold.until())) {
            case HoldOutcome.Held _ -> new Event.SeatsHeld(clock.instant());
            case HoldOutcome.Refused(String code, String detail) ->
                new Event.SeatsRefused(clock.instant(), new Refusal(code, detail));
        };
    }

    private Event charge(UUID paymentId) {
        Payment payment = JdbcPayments.find(database, paymentId).orElseThrow();
        return switch (acquirer.charge(paymentId, payment.token(), payment.amount())) {
            case ChargeOutcome.Captured(String code) -> new Event.PaymentCaptured(clock.instant(), code);
            case ChargeOutcome.Declined(String reason) -> new Event.PaymentDeclined(clock.instant(), reason);
        };
    }

    private Event confirm(UUID holdId) {
        return switch (flights.confirm(holdId)) {
            case CONFIRMED -> new Event.SeatsConfirmed(clock.instant());
            case LAPSED -> new Event.SeatsLapsed(clock.instant());
        };
    }

    private Event refund(UUID paymentId) {
        acquirer.refund(paymentId);
        return new Event.PaymentRefunded(clock.instant());
    }

    private Event release(UUID holdId) {
        flights.release(holdId);
        return new Event.SeatsReleased(clock.instant());
    }
}
