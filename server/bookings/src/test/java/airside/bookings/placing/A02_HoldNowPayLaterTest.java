package airside.bookings.placing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.bookings.payments.TestCard;
import airside.bookings.testing.BookingsFixture;
import airside.bookings.testing.InMemoryFlights.State;
import airside.bookings.trip.SampleTrips;
import airside.contract.Booking;
import airside.kit.testing.Answer;
import airside.kit.testing.ContractClient;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// FEATURE: without a card the seats are held until the ticketing time limit.
class A02_HoldNowPayLaterTest {
    private final BookingsFixture fixture = new BookingsFixture();
    private final ContractClient maya = fixture.traveller(UUID.randomUUID());
    private final Booking held = BookingsFixture.booking(fixture.book(maya, SampleTrips.oneWay()));
    private final String path = "/api/bookings/" + held.recordLocator();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void theSeatsAreHeldForADayOrSixHoursBeforeTheFirstPayment() {
        assertEquals("HELD", held.state());
        assertEquals(Duration.ofHours(6), Duration.between(held.createdAt(), held.ticketingTimeLimitAt()));
        pay(TestCard.VISA_APPROVED);
        Booking second = BookingsFixture.booking(fixture.book(maya, SampleTrips.oneWay()));
        assertEquals(Duration.ofHours(24), Duration.between(second.createdAt(), second.ticketingTimeLimitAt()));
    }

    @Test
    void theSeatsAreHeld() {
        assertEquals(List.of("PAY", "CANCEL", "DOCUMENTS"), held.availableActions());
        assertEquals(1, fixture.seats().seats(State.HELD));
    }

    @Test
    void payingIssuesTheTickets() {
        Answer answer = pay(TestCard.MASTERCARD_APPROVED);
        assertEquals(201, answer.status(), answer.toString());
        Booking paid = BookingsFixture.booking(answer);
        assertEquals("TICKETED", paid.state());
        assertNull(paid.ticketingTimeLimitAt());
        assertEquals(
                "Mastercard ending 4444, simulated acquirer",
                paid.payments().getFirst().method());
        assertEquals(List.of("DOCUMENTS"), paid.availableActions());
    }

    @Test
    void aDeclinedCardLeavesTheSeatsForAnotherOne() {
        Answer declined = pay(TestCard.INSUFFICIENT_FUNDS);
        assertEquals(402, declined.status());
        assertEquals(held.recordLocator(), declined.json().path("recordLocator").asText());
        Booking still = BookingsFixture.booking(maya.get(path));
        assertEquals("HELD", still.state());
        assertEquals("PAYMENT_DECLINED", still.failure().code());
        assertEquals("DECLINED", still.payments().getFirst().state());

        assertEquals(201, pay(TestCard.VISA_APPROVED).status());
        Booking paid = BookingsFixture.booking(maya.get(path));
        assertEquals(2, paid.payments().size());
        assertNull(paid.failure());
    }

    @Test
    void aCardDeclinedAtOnceHoldsTheSeatsToo() {
        Answer declined = fixture.book(maya, SampleTrips.oneWay(), TestCard.DECLINED);
        assertEquals("PAYMENT_DECLINED", declined.code());
        String locator = declined.json().path("recordLocator").asText();
        assertEquals(
                "HELD",
                BookingsFixture.booking(maya.get("/api/bookings/" + locator)).state());
        assertEquals(2, fixture.seats().seats(State.HELD));
    }

    @Test
    void unpaidSeatsAreReleasedAtTheTimeLimit() {
        fixture.clock().advance(Duration.ofHours(24));
        BookingsFixture.await(
                () -> BookingsFixture.booking(maya.get(path)).state().equals("EXPIRED"));
        fixture.awaitIdle();
        assertEquals(0, fixture.seats().seats(State.HELD));
        assertEquals("TIME_LIMIT_PASSED", pay(TestCard.VISA_APPROVED).code());
        assertEquals(List.of(), BookingsFixture.booking(maya.get(path)).availableActions());
        Answer refused = maya.with("If-Match", "*").post(path + "/cancellation", "");
        assertEquals("BOOKING_NOT_CANCELLABLE", refused.code());
        assertTrue(refused.text().contains("expired because it was not paid in time"), refused.text());
    }

    @Test
    void cancellingReleasesTheSeats() {
        String etag = maya.get(path).header("ETag");
        Answer cancelled = maya.with("If-Match", etag).post(path + "/cancellation", "");
        assertEquals("CANCELLED", BookingsFixture.booking(cancelled).state());
        assertNotEquals(etag, cancelled.header("ETag"));
        fixture.awaitIdle();
        assertEquals(0, fixture.seats().seats(State.HELD));
        // cancelling again, also with an outdated ETag, changes nothing
        Answer again = maya.with("If-Match", etag).post(path + "/cancellation", "");
        assertEquals(cancelled.text(), again.text());
        assertEquals("BOOKING_NOT_PAYABLE", pay(TestCard.VISA_APPROVED).code());
    }

    @Test
    void cancellingRequiresTheCurrentVersion() {
        assertEquals(
                "PRECONDITION_REQUIRED", maya.post(path + "/cancellation", "").code());
        Answer changed = maya.with("If-Match", "\"1\"").post(path + "/cancellation", "");
        assertEquals("PRECONDITION_FAILED", changed.code());
    }

    @Test
    void aTicketedBookingCannotBeCancelledOrPaidAgain() {
        pay(TestCard.VISA_APPROVED);
        assertEquals(
                "BOOKING_NOT_CANCELLABLE",
                maya.with("If-Match", "*").post(path + "/cancellation", "").code());
        assertEquals("BOOKING_NOT_PAYABLE", pay(TestCard.VISA_APPROVED).code());
    }

    @Test
    void lateBookingsMustBePaidBeforeDeparture() {
        fixture.clock().advance(Duration.ofDays(24).plusHours(17));
        Booking late = BookingsFixture.booking(fixture.book(maya, SampleTrips.oneWay()));
        Duration untilDeparture = Duration.between(
                late.ticketingTimeLimitAt(),
                late.journeys().getFirst().journey().segments().getFirst().departureAt());
        assertTrue(untilDeparture.equals(TimeLimitPolicy.BEFORE_DEPARTURE), untilDeparture.toString());
    }

    private Answer pay(TestCard card) {
        return fixture.pay(maya, held.recordLocator(), UUID.randomUUID().toString(), card);
    }
}
