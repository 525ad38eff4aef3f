package airside.bookings.saga;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// FEATURE: this release reads sagas that release 0.2 wrote, and release 0.2 those of this one.
class SagaJsonTest {
    private static final UUID HOLD = UUID.fromString("0198a001-0000-7000-8000-000000000001");
    private static final UUID PAYMENT = UUID.fromString("0198a001-0000-7000-8000-000000000002");
    private static final Instant LIMIT = Instant.parse("2026-11-24T10:00:00Z");
    private static final Instant SEAT_HOLD_TIMEOUT = Instant.parse("2026-11-23T10:10:00.123456Z");
    private static final HoldTerms TERMS = new HoldTerms(HOLD, LIMIT);
    private static final Refusal SOLD_OUT = new Refusal("SOLD_OUT", "3 seats are left in Economy");

    private final SagaJson json = new SagaJson();

    /// States as in rows of release 0.2, except for the ids.
    private static Stream<Arguments> states() {
        String terms = "{\"holdId\": \"%s\", \"timeLimitAt\": \"2026-11-24T10:00:00Z\"}".formatted(HOLD);
        String why = "{\"code\": \"SOLD_OUT\", \"detail\": \"3 seats are left in Economy\"}";
        String patience = "2026-11-23T10:10:00.123456Z";
        return Stream.of(
                row(
                        new Requested(TERMS, SEAT_HOLD_TIMEOUT),
                        "{\"is\": \"Requested\", \"terms\": %s, \"patienceEndsAt\": \"%s\"}",
                        terms,
                        patience),
                row(
                        new Ordered(TERMS, PAYMENT, SEAT_HOLD_TIMEOUT),
                        "{\"is\": \"Ordered\", \"terms\": %s, \"paymentId\": \"%s\", \"patienceEndsAt\": \"%s\"}",
                        terms,
                        PAYMENT,
                        patience),
                row(new OnHold(TERMS), "{\"is\": \"OnHold\", \"terms\": %s}", terms),
                row(
                        new Securing(TERMS, PAYMENT, SEAT_HOLD_TIMEOUT),
                        "{\"is\": \"Securing\", \"terms\": %s, \"paymentId\": \"%s\", \"patienceEndsAt\": \"%s\"}",
                        terms,
                        PAYMENT,
                        patience),
                row(
                        new Charging(TERMS, PAYMENT),
                        "{\"is\": \"Charging\", \"terms\": %s, \"paymentId\": \"%s\"}",
                        terms,
                        PAYMENT),
                row(
                        new Paid(TERMS, PAYMENT),
                        "{\"is\": \"Paid\", \"terms\": %s, \"paymentId\": \"%s\"}",
                        terms,
                        PAYMENT),
                row(
                        new Sold(TERMS, PAYMENT),
                        "{\"is\": \"Sold\", \"terms\": %s, \"paymentId\": \"%s\"}",
                        terms,
                        PAYMENT),
                row(new Ticketed(), "{\"is\": \"Ticketed\"}"),
                row(
                        new Refunding(TERMS, PAYMENT, SOLD_OUT),
                        "{\"is\": \"Refunding\", \"terms\": %s, \"paymentId\": \"%s\", \"why\": %s}",
                        terms,
                        PAYMENT,
                        why),
                row(new Cancelled(), "{\"is\": \"Cancelled\"}"),
                row(new Expired(), "{\"is\": \"Expired\"}"),
                row(new Failed(SOLD_OUT), "{\"is\": \"Failed\", \"why\": %s}", why));
    }

    private static Stream<Arguments> commands() {
        return Stream.of(
                row(
                        new HoldSeats(HOLD, LIMIT),
                        "{\"is\": \"HoldSeats\", \"holdId\": \"%s\", \"until\": \"2026-11-24T10:00:00Z\"}",
                        HOLD),
                row(new TakePayment(PAYMENT), "{\"is\": \"TakePayment\", \"paymentId\": \"%s\"}", PAYMENT),
                row(new ConfirmSeats(HOLD), "{\"is\": \"ConfirmSeats\", \"holdId\": \"%s\"}", HOLD),
                row(new IssueTickets(), "{\"is\": \"IssueTickets\"}"),
                row(new RefundPayment(PAYMENT), "{\"is\": \"RefundPayment\", \"paymentId\": \"%s\"}", PAYMENT),
                row(new ReleaseSeats(HOLD), "{\"is\": \"ReleaseSeats\", \"holdId\": \"%s\"}", HOLD));
    }

    @ParameterizedTest
    @MethodSource("states")
    void aStateIsReadAndWrittenAsInRowsOfTheReleaseBefore(BookingState state, String row) {
        assertEquals(state, json.state(row));
        assertSame(row, json.write(state));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aCommandIsReadAndWrittenAsInRowsOfTheReleaseBefore(Command command, String row) {
        assertEquals(command, json.command(row));
        assertSame(row, json.write(command));
    }

    @Test
    void everyKindHasARowHere() {
        assertEquals(leaves(BookingState.class), kinds(states()));
        assertEquals(leaves(Command.class), kinds(commands()));
    }

    @Test
    void everyKindHasAName() {
        assertEquals(leaves(BookingState.class), SagaNames.STATES.keySet());
        assertEquals(leaves(Command.class), SagaNames.COMMANDS.keySet());
        assertEquals(leaves(Event.class), SagaNames.EVENTS.keySet());
    }

    /// Dashboards and alerts use these names.
    @Test
    void eventsAreCountedUnderTheNamesOfTheReleaseBefore() {
        assertEquals(
                Set.of(
                        "CancelRequested",
                        "PaymentCaptured",
                        "PaymentDeclined",
                        "PaymentRefunded",
                        "PaymentRequested",
                        "SeatsConfirmed",
                        "SeatsHeld",
                        "SeatsLapsed",
                        "SeatsRefused",
                        "SeatsReleased",
                        "TicketsIssued",
                        "TimeLimitReached"),
                Set.copyOf(SagaNames.EVENTS.values()));
    }

    private static Arguments row(Object value, String format, Object... values) {
        return Arguments.of(value, format.formatted(values));
    }

    private static Set<Class<?>> kinds(Stream<Arguments> rows) {
        Set<Class<?>> kinds = new HashSet<>();
        rows.forEach(row -> kinds.add(row.get()[0].getClass()));
        return kinds;
    }

    /// Returns the records that implement a sealed type, at any depth.
    private static Set<Class<?>> leaves(Class<?> type) {
        if (!type.isSealed()) return Set.of(type);
        Set<Class<?>> leaves = new HashSet<>();
        for (Class<?> each : type.getPermittedSubclasses()) leaves.addAll(leaves(each));
        return leaves;
    }

    private static void assertSame(String expected, String actual) {
        var mapper = new JsonMapper();
        try {
            assertEquals(mapper.readTree(expected), mapper.readTree(actual));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
