package airside.bookings.saga;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import airside.bookings.saga.Event.PaymentCaptured;
import airside.bookings.saga.Event.PaymentDeclined;
import airside.bookings.saga.Event.PaymentRefunded;
import airside.bookings.saga.Event.PaymentRequested;
import airside.bookings.saga.Event.SeatsConfirmed;
import airside.bookings.saga.Event.SeatsHeld;
import airside.bookings.saga.Event.SeatsLapsed;
import airside.bookings.saga.Event.SeatsRefused;
import airside.bookings.saga.Event.SeatsReleased;
import airside.bookings.saga.Event.TicketsIssued;
import airside.bookings.saga.Event.TimeLimitReached;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// FEATURE: a state and an event give the next state and the next command (given, when, then).
class BookingSagaTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant LIMIT = Instant.parse("2026-11-24T10:00:00Z");
    private static final Instant JUST_BEFORE = LIMIT.minusMillis(1);
    private static final UUID HOLD = UUID.randomUUID();
    private static final UUID PAYMENT = UUID.randomUUID();
    private static final HoldTerms TERMS = new HoldTerms(HOLD, LIMIT);
    private static final Instant TIMEOUT_AT = NOW.plus(BookingSaga.SEAT_HOLD_TIMEOUT);
    private static final Refusal SOLD_OUT = new Refusal("SOLD_OUT", "No seats are left");

    private static final Requested REQUESTED = new Requested(TERMS, TIMEOUT_AT);
    private static final Ordered ORDERED = new Ordered(TERMS, PAYMENT, TIMEOUT_AT);
    private static final OnHold ON_HOLD = new OnHold(TERMS);
    private static final Securing SECURING = new Securing(TERMS, PAYMENT, TIMEOUT_AT);
    private static final Charging CHARGING = new Charging(TERMS, PAYMENT);
    private static final Paid PAID = new Paid(TERMS, PAYMENT);
    private static final Sold SOLD = new Sold(TERMS, PAYMENT);
    private static final Refunding REFUNDING = new Refunding(TERMS, PAYMENT, SOLD_OUT);
    private static final ReleaseSeats RELEASE = new ReleaseSeats(HOLD);

    static Stream<Arguments> table() {
        return Stream.of(
                // seats are requested, to be paid later
                row(REQUESTED, new SeatsHeld(NOW), ON_HOLD),
                row(REQUESTED, new SeatsRefused(NOW, SOLD_OUT), new Failed(SOLD_OUT), RELEASE),
                row(REQUESTED, new CancelRequested(NOW), new Cancelled(), RELEASE),
                // seats are requested, to be paid with a card at once
                row(ORDERED, new SeatsHeld(NOW), CHARGING, new TakePayment(PAYMENT)),
                row(ORDERED, new SeatsRefused(NOW, SOLD_OUT), new Failed(SOLD_OUT), RELEASE),
                row(ORDERED, new CancelRequested(NOW), new Cancelled(), RELEASE),
                // seats are held until the time limit
                row(ON_HOLD, new PaymentRequested(NOW, PAYMENT), SECURING, new HoldSeats(HOLD, TERMS.seatsHeldUntil())),
                row(ON_HOLD, new CancelRequested(NOW), new Cancelled(), RELEASE),
                row(ON_HOLD, new TimeLimitReached(LIMIT), new Expired(), RELEASE),
                row(ON_HOLD, new TimeLimitReached(JUST_BEFORE), ON_HOLD),
                row(ON_HOLD, new PaymentRequested(LIMIT, PAYMENT), ON_HOLD),
                // after a declined card flights is asked whether the seats may stay held; the answer is recorded
                row(ON_HOLD, new SeatsHeld(NOW), ON_HOLD),
                row(ON_HOLD, new SeatsRefused(NOW, SOLD_OUT), new Failed(SOLD_OUT), RELEASE),
                row(ON_HOLD, new SeatsRefused(LIMIT, SOLD_OUT), new Expired(), RELEASE),
                // a payment just before the limit extends the hold, so that there is time to charge the card
                row(
                        ON_HOLD,
                        new PaymentRequested(JUST_BEFORE, PAYMENT),
                        new Securing(TERMS, PAYMENT, JUST_BEFORE.plus(BookingSaga.SEAT_HOLD_TIMEOUT)),
                        new HoldSeats(HOLD, JUST_BEFORE.plus(BookingSaga.CHARGE_TIME_MIN))),
                // the hold is extended before the card is charged
                row(SECURING, new SeatsHeld(NOW), CHARGING, new TakePayment(PAYMENT)),
                row(SECURING, new SeatsHeld(LIMIT), CHARGING, new TakePayment(PAYMENT)),
                row(SECURING, new SeatsRefused(NOW, SOLD_OUT), new Failed(SOLD_OUT), RELEASE),
                row(SECURING, new SeatsRefused(LIMIT, SOLD_OUT), new Expired(), RELEASE),
                row(SECURING, new TimeLimitReached(NOW), ON_HOLD),
                row(SECURING, new TimeLimitReached(LIMIT), new Expired(), RELEASE),
                row(SECURING, new CancelRequested(NOW), SECURING),
                // the card is being charged
                row(CHARGING, new PaymentCaptured(NOW, "018842"), PAID, new ConfirmSeats(HOLD)),
                row(CHARGING, new PaymentCaptured(LIMIT, "018842"), PAID, new ConfirmSeats(HOLD)),
                row(
                        CHARGING,
                        new PaymentDeclined(NOW, "No money"),
                        ON_HOLD,
                        new HoldSeats(HOLD, TERMS.seatsHeldUntil())),
                row(CHARGING, new PaymentDeclined(LIMIT, "No money"), new Expired(), RELEASE),
                row(CHARGING, new TimeLimitReached(LIMIT), CHARGING),
                row(CHARGING, new CancelRequested(NOW), CHARGING),
                // paid: tickets or a refund
                row(PAID, new SeatsConfirmed(NOW), SOLD, new IssueTickets()),
                row(PAID, new SeatsLapsed(NOW), PAID, new HoldSeats(HOLD, TERMS.seatsHeldUntil())),
                row(PAID, new SeatsHeld(NOW), PAID, new ConfirmSeats(HOLD)),
                row(PAID, new SeatsRefused(NOW, SOLD_OUT), REFUNDING, new RefundPayment(PAYMENT)),
                row(PAID, new TimeLimitReached(LIMIT), PAID),
                row(PAID, new CancelRequested(NOW), PAID),
                row(SOLD, new TicketsIssued(NOW), new Ticketed()),
                row(REFUNDING, new PaymentRefunded(NOW), new Failed(SOLD_OUT), RELEASE),
                // ended
                row(new Ticketed(), new CancelRequested(NOW), new Ticketed()),
                row(new Cancelled(), new SeatsReleased(NOW), new Cancelled()),
                row(new Expired(), new PaymentRequested(LIMIT, PAYMENT), new Expired()));
    }

    @ParameterizedTest
    @MethodSource("table")
    void eventsLeadToTheDecisionsOfTheTable(
            BookingState given, Event when, BookingState then, Optional<Command> command) {
        Decision decision = BookingSaga.decide(given, when);
        assertEquals(then, decision.state());
        assertEquals(command, decision.command());
    }

    /// Until then a step is under way and the booking has no available actions, so that the version must change.
    @Test
    void seatsThatStayHeldAfterADeclinedCardAreRecorded() {
        assertTrue(BookingSaga.decide(ON_HOLD, new SeatsHeld(NOW)).isRecorded());
    }

    @Test
    void aSeatHoldTimeoutChargesNothing() {
        Decision decision = BookingSaga.decide(ORDERED, new TimeLimitReached(TIMEOUT_AT));
        assertTrue(decision.state() instanceof Failed(Refusal why) && why.code().equals("SERVICE_UNAVAILABLE"));
        assertEquals(Optional.of(RELEASE), decision.command());
    }

    /// Walks all paths through the saga: for all results of its commands, a booking that has not ended has a
    /// command or a deadline.
    @Test
    void noPathThroughTheSagaGetsStuck() {
        Deque<Decision> open = new ArrayDeque<>(List.of(
                new Decision(REQUESTED, Optional.of(BookingSaga.firstCommand(TERMS)), true),
                new Decision(ORDERED, Optional.of(BookingSaga.firstCommand(TERMS)), true)));
        Set<Decision> seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            Decision here = open.pop();
            boolean hasEnded = here.state().status().isEnded() || here.state() instanceof Ticketed;
            boolean waits = here.state().deadline().isPresent() && !here.state().isUnderWay();
            assertTrue(hasEnded || waits || here.command().isPresent(), "stuck: " + here);
            nextEvents(here)
                    .map(event -> BookingSaga.decide(here.state(), event))
                    .forEach(next -> {
                        if (seen.add(next)) open.push(next);
                    });
        }
        assertTrue(
                seen.stream().anyMatch(decision -> decision.state() instanceof Ticketed), "tickets are never issued");
        assertTrue(seen.stream().anyMatch(decision -> decision.state() instanceof Refunding), "no payment is refunded");
    }

    private static Stream<Event> nextEvents(Decision here) {
        Stream<Event> answers = here.command().stream().flatMap(BookingSagaTest::answers);
        Stream<Event> deadlines =
                here.state().deadline().map(TimeLimitReached::new).stream().map(Event.class::cast);
        Stream<Event> requests = here.state() instanceof OnHold
                ? Stream.of(new PaymentRequested(NOW, PAYMENT), new PaymentRequested(LIMIT, PAYMENT))
                : Stream.empty();
        return Stream.of(answers, deadlines, requests).flatMap(events -> events);
    }

    /// Returns all possible results of a command.
    private static Stream<Event> answers(Command command) {
        return Stream.of(NOW, LIMIT.plus(Duration.ofSeconds(1))).flatMap(at -> switch (command) {
            case HoldSeats _ -> Stream.of(new SeatsHeld(at), new SeatsRefused(at, SOLD_OUT));
            case TakePayment _ -> Stream.of(new PaymentCaptured(at, "1"), new PaymentDeclined(at, "No"));
            case ConfirmSeats _ -> Stream.of(new SeatsConfirmed(at), new SeatsLapsed(at));
            case IssueTickets _ -> Stream.of(new TicketsIssued(at));
            case RefundPayment _ -> Stream.of(new PaymentRefunded(at));
            case ReleaseSeats _ -> Stream.of(new SeatsReleased(at));
        });
    }

    private static Arguments row(BookingState given, Event when, BookingState then) {
        return Arguments.of(given, when, then, Optional.empty());
    }

    private static Arguments row(BookingState given, Event when, BookingState then, Command command) {
        return Arguments.of(given, when, then, Optional.of(command));
    }
}
