package airside.bookings.saga;

import airside.bookings.booking.BookingState;
import airside.bookings.booking.BookingState.Cancelled;
import airside.bookings.booking.BookingState.Charging;
import airside.bookings.booking.BookingState.Expired;
import airside.bookings.booking.BookingState.Failed;
import airside.bookings.booking.BookingState.OnHold;
import airside.bookings.booking.BookingState.Ordered;
import airside.bookings.booking.BookingState.Paid;
import airside.bookings.booking.BookingState.Refunding;
import airside.bookings.booking.BookingState.Requested;
import airside.bookings.booking.BookingState.Securing;
import airside.bookings.booking.BookingState.Sold;
import airside.bookings.booking.BookingState.Ticketed;
import airside.bookings.booking.JdbcBookings;
import airside.bookings.booking.Refusal;
import airside.bookings.flights.Flights;
import airside.bookings.flights.Flights.HoldOutcome;
import airside.bookings.flights.Flights.HoldPayment;
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
import airside.bookings.unpaid.JdbcUnpaidSeats;
import airside.bookings.unpaid.LimitReached;
import airside.bookings.unpaid.UnpaidSeats;
import airside.kit.database.Database;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/// Executes the commands of sagas: calls flights and the acquirer, and returns the result as an event. Executing a
/// command again has no further effect.
///
/// An exception means that the result is unknown; the runner executes the command again later.
public final class CommandExecutor {
    private final JdbcBookings bookings;
    private final Database database;
    private final Flights flights;
    private final PaymentProvider acquirer;
    private final JdbcUnpaidSeats unpaid;
    private final Clock clock;

    public CommandExecutor(
            Database database,
            JdbcBookings bookings,
            Flights flights,
            PaymentProvider acquirer,
            JdbcUnpaidSeats unpaid,
            Clock clock) {
        this.database = database;
        this.bookings = bookings;
        this.flights = flights;
        this.acquirer = acquirer;
        this.unpaid = unpaid;
        this.clock = clock;
    }

    /// Executes one command.
    ///
    /// @param state informs flights whether the seats wait for a payment or a payment is under way
    /// @throws FlightsUnavailableException if flights does not answer
    /// @throws AcquirerUnreachableException if the acquirer does not answer
    Event execute(UUID bookingId, BookingState state, Command command) {
        return switch (command) {
            case HoldSeats hold -> hold(bookingId, state, hold);
            case TakePayment(UUID paymentId) -> charge(paymentId);
            case ConfirmSeats(UUID holdId) -> confirm(holdId);
            // JdbcSteps writes the tickets in the same transaction as the state.
            case IssueTickets() -> new Event.TicketsIssued(clock.instant());
            case RefundPayment(UUID paymentId) -> refund(paymentId);
            case ReleaseSeats(UUID holdId) -> release(holdId);
        };
    }

    private Event hold(UUID bookingId, BookingState state, HoldSeats hold) {
        return switch (state) {
            case Requested _ -> hold(bookingId, hold, HoldPayment.AWAITED);
            case OnHold _ -> keepUnpaid(bookingId, hold);
            case Ordered _,
                    Securing _,
                    Charging _,
                    Paid _,
                    Sold _,
                    Refunding _,
                    Ticketed _,
                    Cancelled _,
                    Expired _,
                    Failed _ -> hold(bookingId, hold, HoldPayment.UNDER_WAY);
        };
    }

    /// After a declined card: keeps the seats held for another card, within the limits on unpaid seats.
    private Event keepUnpaid(UUID bookingId, HoldSeats hold) {
        var seats = UnpaidSeats.ofBooking(bookings.get(bookingId));
        Optional<LimitReached> limit = unpaid.grantAfterDecline(seats, clock.instant());
        if (limit.isPresent())
            return notKept(new Refusal(LimitReached.CODE, limit.get().detail()));
        return switch (hold(bookingId, hold, HoldPayment.AWAITED)) {
            case Event.SeatsRefused refused -> notKept(refused.why());
            case Event event -> event;
        };
    }

    private Event notKept(Refusal why) {
        String detail = "The card was declined, and the seats cannot stay held without a payment: " + why.detail();
        return new Event.SeatsRefused(clock.instant(), new Refusal(why.code(), detail));
    }

    private Event hold(UUID bookingId, HoldSeats hold, HoldPayment payment) {
        return switch (flights.hold(hold.holdId(), bookings.offers(bookingId), hold.until(), payment)) {
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
