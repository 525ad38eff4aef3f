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
import airside.bookings.booking.HoldTerms;
import airside.bookings.booking.Refusal;
import airside.bookings.saga.Command.ConfirmSeats;
import airside.bookings.saga.Command.HoldSeats;
import airside.bookings.saga.Command.IssueTickets;
import airside.bookings.saga.Command.RefundPayment;
import airside.bookings.saga.Command.ReleaseSeats;
import airside.bookings.saga.Command.TakePayment;
import airside.bookings.saga.Event.CancelRequested;
import airside.bookings.saga.Event.ClientRequest;
import airside.bookings.saga.Event.PaymentCaptured;
import airside.bookings.saga.Event.PaymentDeclined;
import airside.bookings.saga.Event.PaymentRefunded;
import airside.bookings.saga.Event.PaymentRequested;
import airside.bookings.saga.Event.PaymentResult;
import airside.bookings.saga.Event.SeatResult;
import airside.bookings.saga.Event.SeatsConfirmed;
import airside.bookings.saga.Event.SeatsHeld;
import airside.bookings.saga.Event.SeatsLapsed;
import airside.bookings.saga.Event.SeatsRefused;
import airside.bookings.saga.Event.TicketsIssued;
import airside.bookings.saga.Event.TimeLimitReached;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// The transition table of the booking saga: a pure function from a state and an event to the next state and the
/// next command. It has no side effects; [SagaRunner] executes the commands.
///
/// Each state that can be interrupted has exactly one command. Commands are idempotent, so that a command that was
/// interrupted is executed again. Compensation (releasing seats, refunding a payment) uses ordinary commands.
public final class BookingSaga {
    /// How long the saga tries to hold seats while flights does not answer; then the booking fails and nothing is
    /// charged.
    static final Duration SEAT_HOLD_TIMEOUT = Duration.ofMinutes(10);

    /// For how long seats are held at least when a card is about to be charged.
    static final Duration CHARGE_TIME_MIN = Duration.ofMinutes(10);

    private BookingSaga() {}

    /// Returns the first state of a booking that is to be paid later.
    public static Requested request(HoldTerms terms, Instant now) {
        return new Requested(terms, now.plus(SEAT_HOLD_TIMEOUT));
    }

    /// Returns the first state of a booking that was placed with a card.
    public static Ordered order(HoldTerms terms, UUID paymentId, Instant now) {
        return new Ordered(terms, paymentId, now.plus(SEAT_HOLD_TIMEOUT));
    }

    /// Returns the first command of a new booking: hold the seats until the time limit.
    public static HoldSeats firstCommand(HoldTerms terms) {
        return new HoldSeats(terms.holdId(), terms.seatsHeldUntil());
    }

    /// Returns the next state and the next command. An event that the state does not expect, such as a repeated
    /// one, changes nothing ([Decision#stay]).
    static Decision decide(BookingState state, Event event) {
        return switch (state) {
            case Requested requested -> whileRequested(requested, event);
            case Ordered ordered -> whileOrdered(ordered, event);
            case OnHold onHold -> whileOnHold(onHold, event);
            case Securing securing -> whileSecuring(securing, event);
            case Charging charging -> whileCharging(charging, event);
            case Paid paid -> whilePaid(paid, event);
            case Sold sold -> whileSold(sold, event);
            case Refunding refunding -> whileRefunding(refunding, event);
            case Ticketed _, Cancelled _, Expired _, Failed _ -> Decision.stay(state);
        };
    }

    private static Decision whileRequested(Requested requested, Event event) {
        return switch (event) {
            case SeatsHeld _ -> Decision.become(new OnHold(requested.terms()));
            case SeatsRefused refused ->
                Decision.become(new Failed(refused.why())).andDo(release(requested.terms()));
            case CancelRequested _ -> Decision.become(new Cancelled()).andDo(release(requested.terms()));
            case TimeLimitReached _ ->
                Decision.become(new Failed(flightsUnavailable())).andDo(release(requested.terms()));
            case PaymentRequested _, SeatResult _, PaymentResult _, TicketsIssued _ -> Decision.stay(requested);
        };
    }

    private static Decision whileOrdered(Ordered ordered, Event event) {
        return switch (event) {
            case SeatsHeld _ -> charge(ordered.terms(), ordered.paymentId());
            case SeatsRefused refused ->
                Decision.become(new Failed(refused.why())).andDo(release(ordered.terms()));
            case CancelRequested _ -> Decision.become(new Cancelled()).andDo(release(ordered.terms()));
            case TimeLimitReached _ ->
                Decision.become(new Failed(flightsUnavailable())).andDo(release(ordered.terms()));
            case PaymentRequested _, SeatResult _, PaymentResult _, TicketsIssued _ -> Decision.stay(ordered);
        };
    }

    /// A payment and the time limit may arrive at the same moment. The one that is committed first takes effect;
    /// the other then finds the booking in another state.
    private static Decision whileOnHold(OnHold onHold, Event event) {
        HoldTerms terms = onHold.terms();
        boolean isTimeUp = terms.isPassedAt(event.at());
        return switch (event) {
            case PaymentRequested(Instant at, UUID paymentId) when !isTimeUp -> secure(terms, paymentId, at);
            case CancelRequested _ -> Decision.become(new Cancelled()).andDo(release(terms));
            case TimeLimitReached _
            when isTimeUp -> Decision.become(new Expired()).andDo(release(terms));
            // After a declined card: recorded, so that the booking's version changes together with its available
            // actions.
            case SeatsHeld _ -> Decision.become(onHold);
            // After a declined card, the limit on unpaid seats is reached.
            case SeatsRefused(Instant _, Refusal why) ->
                Decision.become(isTimeUp ? new Expired() : new Failed(why)).andDo(release(terms));
            case ClientRequest _, SeatResult _, PaymentResult _, TicketsIssued _, TimeLimitReached _ ->
                Decision.stay(onHold);
        };
    }

    private static Decision whileSecuring(Securing securing, Event event) {
        HoldTerms terms = securing.terms();
        return switch (event) {
            case SeatsHeld _ -> charge(terms, securing.paymentId());
            case SeatsRefused(Instant at, Refusal why) ->
                Decision.become(terms.isPassedAt(at) ? new Expired() : new Failed(why))
                        .andDo(release(terms));
            case TimeLimitReached(Instant at) -> holdOnOrExpire(terms, at);
            case ClientRequest _, SeatResult _, PaymentResult _, TicketsIssued _ -> Decision.stay(securing);
        };
    }

    private static Decision whileCharging(Charging charging, Event event) {
        HoldTerms terms = charging.terms();
        return switch (event) {
            case PaymentCaptured _ ->
                Decision.become(new Paid(terms, charging.paymentId())).andDo(new ConfirmSeats(terms.holdId()));
            case PaymentDeclined(Instant at, String _)
            when !terms.isPassedAt(at) ->
                // The same hold, which from now on counts as unpaid.
                Decision.become(new OnHold(terms)).andDo(new HoldSeats(terms.holdId(), terms.seatsHeldUntil()));
            case PaymentDeclined declined -> holdOnOrExpire(terms, declined.at());
            case ClientRequest _, SeatResult _, PaymentResult _, TicketsIssued _, TimeLimitReached _ ->
                Decision.stay(charging);
        };
    }

    /// From this state on the traveller gets either tickets or a refund. A hold that lapsed while services were
    /// down is requested again; the payment is refunded only if flights refuses the seats.
    private static Decision whilePaid(Paid paid, Event event) {
        HoldTerms terms = paid.terms();
        return switch (event) {
            case SeatsConfirmed _ ->
                Decision.become(new Sold(terms, paid.paymentId())).andDo(new IssueTickets());
            case SeatsLapsed(Instant at) -> Decision.retry(paid, hold(terms, at));
            case SeatsHeld _ -> Decision.retry(paid, new ConfirmSeats(terms.holdId()));
            case SeatsRefused refused ->
                Decision.become(new Refunding(terms, paid.paymentId(), refused.why()))
                        .andDo(new RefundPayment(paid.paymentId()));
            case ClientRequest _, SeatResult _, PaymentResult _, TicketsIssued _, TimeLimitReached _ ->
                Decision.stay(paid);
        };
    }

    private static Decision whileSold(Sold sold, Event event) {
        return switch (event) {
            case TicketsIssued _ -> Decision.become(new Ticketed());
            case ClientRequest _, SeatResult _, PaymentResult _, TimeLimitReached _ -> Decision.stay(sold);
        };
    }

    private static Decision whileRefunding(Refunding refunding, Event event) {
        return switch (event) {
            case PaymentRefunded _ ->
                Decision.become(new Failed(refunding.why())).andDo(release(refunding.terms()));
            case ClientRequest _, SeatResult _, PaymentResult _, TicketsIssued _, TimeLimitReached _ ->
                Decision.stay(refunding);
        };
    }

    private static Decision secure(HoldTerms terms, UUID paymentId, Instant at) {
        return Decision.become(new Securing(terms, paymentId, at.plus(SEAT_HOLD_TIMEOUT)))
                .andDo(hold(terms, at));
    }

    private static Decision charge(HoldTerms terms, UUID paymentId) {
        return Decision.become(new Charging(terms, paymentId)).andDo(new TakePayment(paymentId));
    }

    /// After a payment that was not captured: the seats stay held until the time limit, so that another card can be
    /// used.
    private static Decision holdOnOrExpire(HoldTerms terms, Instant at) {
        return terms.isPassedAt(at)
                ? Decision.become(new Expired()).andDo(release(terms))
                : Decision.become(new OnHold(terms));
    }

    private static HoldSeats hold(HoldTerms terms, Instant at) {
        Instant longEnoughToPay = at.plus(CHARGE_TIME_MIN);
        Instant until = longEnoughToPay.isAfter(terms.seatsHeldUntil()) ? longEnoughToPay : terms.seatsHeldUntil();
        return new HoldSeats(terms.holdId(), until);
    }

    private static ReleaseSeats release(HoldTerms terms) {
        return new ReleaseSeats(terms.holdId());
    }

    private static Refusal flightsUnavailable() {
        return new Refusal(
                "SERVICE_UNAVAILABLE",
                "The seats could not be held in time; nothing was charged. Search and book again");
    }
}
