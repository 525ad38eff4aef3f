package airside.bookings.unpaid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.bookings.payments.TestCard;
import airside.bookings.saga.SagaObserver;
import airside.bookings.testing.BookingsFixture;
import airside.bookings.testing.InMemoryFlights.State;
import airside.bookings.trip.SampleTrips;
import airside.bookings.trip.Trip;
import airside.contract.Booking;
import airside.contract.Contact;
import airside.contract.NewBooking;
import airside.contract.OfferSelection;
import airside.contract.SeatHold;
import airside.kit.testing.Answer;
import airside.kit.testing.ContractClient;
import airside.kit.testing.RecordedSecurityEvents;
import airside.vocabulary.PassengerCounts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// FEATURE: unpaid seats are limited, so that no account can block a flight; seats that are paid at once are not.
class UnpaidSeatsTest {
    private static final String ADDRESS_HEADER = "X-Forwarded-For";

    private final BookingsFixture fixture =
            new BookingsFixture(Map.of("server.client-address-header", ADDRESS_HEADER), SagaObserver.NONE);
    private final ContractClient maya = fixture.traveller(UUID.randomUUID());

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aNewAccountHoldsTheSeatsOfOneLargeBookingAtMost() {
        assertEquals(201, hold(maya, 6).status());
        Answer refused = hold(maya, 4);
        assertEquals("409 UNPAID_SEATS_LIMIT", code(refused));
        assertEquals(
                "You hold 6 unpaid seats, and before the first paid booking an account may hold 9 at most."
                        + " Pay at once with a card, or pay or cancel an unpaid booking first.",
                refused.json().path("detail").asText());
        assertEquals(201, hold(maya, 3).status());
        assertEquals(9, fixture.seats().seats(State.HELD));
    }

    @Test
    void aRefusalIsInTheSecurityLog() {
        try (var lines = RecordedSecurityEvents.open()) {
            hold(maya, 9);
            hold(maya, 1);
            assertTrue(!lines.of("UNPAID_SEATS_REFUSED").isEmpty());
        }
    }

    @Test
    void aFloodOfRequestsAtTheSameMomentGetsNoMore() throws Exception {
        List<Callable<Answer>> flood = new ArrayList<>(Collections.nCopies(27, () -> hold(maya, 3)));
        assertEquals(3, countGood(flood));
        assertEquals(9, fixture.seats().seats(State.HELD));
    }

    @Test
    void payingFreesSeatsAndRaisesTheLimit() {
        Booking held = BookingsFixture.booking(hold(maya, 9));
        assertEquals("UNPAID_SEATS_LIMIT", hold(maya, 1).code());
        assertEquals(
                201,
                fixture.pay(maya, held.recordLocator(), UUID.randomUUID().toString(), TestCard.VISA_APPROVED)
                        .status());
        for (int i = 0; i < 3; i++) assertEquals(201, hold(maya, 9).status());
        Answer refused = hold(maya, 1);
        assertEquals(
                "You hold 27 unpaid seats, and you may hold 27 at most."
                        + " Pay at once with a card, or pay or cancel an unpaid booking first.",
                refused.json().path("detail").asText());
    }

    @Test
    void cancellingFreesSeats() {
        Booking held = BookingsFixture.booking(hold(maya, 9));
        maya.with("If-Match", "*").post("/api/bookings/" + held.recordLocator() + "/cancellation", "");
        assertEquals(201, hold(maya, 9).status());
    }

    @Test
    void expiringFreesSeatsAndANewAccountsSeatsExpireSooner() {
        Booking held = BookingsFixture.booking(hold(maya, 9));
        assertEquals(Duration.ofHours(6), Duration.between(held.createdAt(), held.ticketingTimeLimitAt()));
        fixture.clock().advance(Duration.ofHours(6));
        BookingsFixture.await(() -> BookingsFixture.booking(maya.get("/api/bookings/" + held.recordLocator()))
                .state()
                .equals("EXPIRED"));
        assertEquals(201, hold(maya, 9).status());
    }

    @Test
    void bookingsPaidAtOnceAreNotLimited() {
        hold(maya, 9);
        for (int i = 0; i < 3; i++) {
            assertEquals(
                    201,
                    fixture.book(
                                    maya,
                                    trip(9),
                                    newBooking -> newBooking.card(BookingsFixture.card(TestCard.VISA_APPROVED)))
                            .status());
        }
    }

    @Test
    void aDeclinedCardDoesNotBypassTheLimit() {
        hold(maya, 9);
        Answer declined =
                fixture.book(maya, trip(9), newBooking -> newBooking.card(BookingsFixture.card(TestCard.DECLINED)));
        assertEquals("409 UNPAID_SEATS_LIMIT", code(declined));
        assertTrue(declined.json().path("detail").asText().startsWith("The card was declined"), declined.text());
        fixture.awaitIdle();
        assertEquals(9, fixture.seats().seats(State.HELD));
        String locator = declined.json().path("recordLocator").asText();
        assertEquals(
                "FAILED",
                BookingsFixture.booking(maya.get("/api/bookings/" + locator)).state());
    }

    @Test
    void aDeclinedCardLeavesTheSeatsHeldWithinTheLimitAndTheyCount() {
        Answer declined =
                fixture.book(maya, trip(6), newBooking -> newBooking.card(BookingsFixture.card(TestCard.DECLINED)));
        assertEquals("402 PAYMENT_DECLINED", code(declined));
        assertEquals("UNPAID_SEATS_LIMIT", hold(maya, 4).code());
        assertEquals(201, hold(maya, 3).status());
    }

    @Test
    void declinedCardsAtTheSameMomentDoNotPassTheLimitTogether() throws Exception {
        List<Callable<Answer>> flood = new ArrayList<>(Collections.nCopies(
                8,
                () -> fixture.book(
                        maya, trip(5), newBooking -> newBooking.card(BookingsFixture.card(TestCard.DECLINED)))));
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<Answer> answer : threads.invokeAll(flood)) answer.get();
        }
        fixture.awaitIdle();
        assertEquals(5, fixture.seats().seats(State.HELD));
    }

    @Test
    void declinedCardsOfManyAccountsFromOneAddressShareItsLimit() {
        for (int i = 0; i < 5; i++) {
            assertEquals(
                    "402 PAYMENT_DECLINED", code(bookDeclined(from("203.0.113.7"), 9, "a%d@example.org".formatted(i))));
        }
        assertEquals("409 UNPAID_SEATS_LIMIT", code(bookDeclined(from("203.0.113.7"), 1, "b@example.org")));
        assertEquals("402 PAYMENT_DECLINED", code(bookDeclined(from("203.0.113.8"), 1, "c@example.org")));
        assertEquals(46, fixture.seats().seats(State.HELD));
    }

    @Test
    void aDeclinedCardTakesNoSeatsThatCountedBefore() {
        Booking held = BookingsFixture.booking(hold(maya, 3));
        lowerTheLimitBelow(hold(maya, 3));
        assertEquals("UNPAID_SEATS_LIMIT", hold(maya, 1).code());
        assertEquals("402 PAYMENT_DECLINED", code(payDeclined(held)));
        assertEquals(
                "HELD",
                BookingsFixture.booking(maya.get("/api/bookings/" + held.recordLocator()))
                        .state());
    }

    @Test
    void aDeclinedCardTakesNoSeatsThatAnEarlierReleaseHeld() {
        Booking held = BookingsFixture.booking(hold(maya, 3));
        fixture.serviceDatabase().execute("DELETE FROM unpaid_holds");
        lowerTheLimitBelow(hold(maya, 3));
        assertEquals("402 PAYMENT_DECLINED", code(payDeclined(held)));
        assertEquals(2, rows(), "they count from then on");
    }

    @Test
    void manyAccountsWithOneEMailAddressShareALimit() {
        for (int i = 0; i < 3; i++)
            assertEquals(201, hold(stranger(), 9, "Hoarder@Example.org").status());
        Answer refused = hold(stranger(), 1, "hoarder@example.org");
        assertEquals("409 UNPAID_SEATS_LIMIT", code(refused));
        assertEquals(201, hold(stranger(), 1, "another@example.org").status());
    }

    @Test
    void manyAccountsFromOneAddressShareALimit() {
        for (int i = 0; i < 5; i++) {
            assertEquals(
                    201,
                    hold(from("203.0.113.7"), 9, "a%d@example.org".formatted(i)).status());
        }
        assertEquals("409 UNPAID_SEATS_LIMIT", code(hold(from("203.0.113.7"), 1, "b@example.org")));
        assertEquals(201, hold(from("203.0.113.8"), 1, "c@example.org").status());
        assertEquals(201, hold(stranger(), 1, "d@example.org").status(), "whose address is not known");
    }

    @Test
    void agentsHaveTheLimitOfTheirAgency() {
        UUID agency = UUID.randomUUID();
        for (int i = 0; i < 30; i++) {
            assertEquals(
                    201,
                    hold(fixture.agent(UUID.randomUUID(), agency), 9, "agency@example.org")
                            .status());
        }
        Answer refused = hold(fixture.agent(UUID.randomUUID(), agency), 1, "agency@example.org");
        assertEquals("409 UNPAID_SEATS_LIMIT", code(refused));
        assertEquals(
                201,
                hold(fixture.agent(UUID.randomUUID(), UUID.randomUUID()), 9, "agency@example.org")
                        .status());
    }

    @Test
    void aRepeatCountsOnce() {
        NewBooking newBooking = newBooking(5, "maya@example.org");
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 3; i++)
            assertEquals(201, fixture.place(maya, key, newBooking).status());
        assertEquals(201, hold(maya, 4).status());
    }

    @Test
    void seatHoldsCountUntilTheyAreReleasedOrBooked() {
        String offer = fixture.seats().offer(trip(5));
        SeatHold held = holdSeats(offer).as(SeatHold.class);
        assertEquals("409 UNPAID_SEATS_LIMIT", code(holdSeats(fixture.seats().offer(trip(5)))));
        NewBooking newBooking = newBooking(5, "maya@example.org").toBuilder()
                .offers(List.of(offer))
                .seatHoldId(held.seatHoldId())
                .build();
        assertEquals(
                201,
                fixture.place(maya, UUID.randomUUID().toString(), newBooking).status());
        SeatHold other = holdSeats(fixture.seats().offer(trip(4))).as(SeatHold.class);
        assertEquals("UNPAID_SEATS_LIMIT", hold(maya, 4).code());
        maya.delete("/api/bookings/seat-holds/" + other.seatHoldId());
        assertEquals(201, hold(maya, 4).status());
    }

    @Test
    void aFlightWithTooManyUnpaidSeatsIsStillSoldToWhoPays() {
        fixture.seats().setUnpaidMax(1);
        assertEquals(201, hold(maya, 1).status());
        Answer refused = hold(stranger(), 1, "other@example.org");
        assertEquals("409 UNPAID_SEATS_LIMIT", code(refused));
        assertEquals("409 UNPAID_SEATS_LIMIT", code(holdSeats(fixture.seats().offer(trip(1)))));
        assertEquals(
                201,
                fixture.book(
                                stranger(),
                                trip(2),
                                newBooking -> newBooking.card(BookingsFixture.card(TestCard.VISA_APPROVED)))
                        .status());
    }

    @Test
    void theClientAddressIsDeletedWhenTheSeatsArePaid() {
        ContractClient client = from("203.0.113.7");
        Booking held = BookingsFixture.booking(hold(client, 2, "maya@example.org"));
        fixture.clock().advance(Duration.ofMinutes(2));
        awaitSweep();
        assertEquals(1, rows(), "it still counts");
        Answer paid =
                fixture.pay(client, held.recordLocator(), UUID.randomUUID().toString(), TestCard.VISA_APPROVED);
        assertEquals(201, paid.status(), paid.toString());
        BookingsFixture.await(() -> rows() == 0);
    }

    @Test
    void theClientAddressOfABookingThatIsPaidAtOnceIsDeletedToo() {
        fixture.book(
                from("203.0.113.7"),
                trip(2),
                newBooking -> newBooking.card(BookingsFixture.card(TestCard.VISA_APPROVED)));
        fixture.clock().advance(Duration.ofMinutes(2));
        awaitSweep();
        assertEquals(0, rows());
    }

    /// Waits until a row that does not count is deleted; the same statement has then examined all other rows too.
    private void awaitSweep() {
        UUID witness = UUID.randomUUID();
        fixture.serviceDatabase()
                .execute(
                        "INSERT INTO unpaid_holds (hold_id, account_id, seats, created_at) VALUES (?, ?, 1, ?)",
                        witness,
                        witness,
                        fixture.clock().instant().minus(Duration.ofHours(1)));
        BookingsFixture.await(() -> fixture.serviceDatabase()
                .find("SELECT 1 FROM unpaid_holds WHERE hold_id = ?", row -> true, witness)
                .isEmpty());
    }

    /// Adds seats to a held booking, as if its account had had a higher limit.
    private void lowerTheLimitBelow(Answer held) {
        String locator = BookingsFixture.booking(held).recordLocator();
        int changed = fixture.serviceDatabase()
                .execute(
                        "UPDATE unpaid_holds SET seats = 20 WHERE hold_id IN"
                                + " (SELECT hold_id FROM bookings WHERE record_locator = ?)",
                        locator);
        assertEquals(1, changed);
    }

    private Answer payDeclined(Booking held) {
        return fixture.pay(maya, held.recordLocator(), UUID.randomUUID().toString(), TestCard.DECLINED);
    }

    private Answer bookDeclined(ContractClient client, int seats, String email) {
        NewBooking newBooking = newBooking(seats, email).toBuilder()
                .card(BookingsFixture.card(TestCard.DECLINED))
                .build();
        return fixture.place(client, UUID.randomUUID().toString(), newBooking);
    }

    private int rows() {
        return fixture.serviceDatabase()
                .find("SELECT count(*)::int AS rows FROM unpaid_holds", row -> row.integer("rows"))
                .orElseThrow();
    }

    private static long countGood(List<Callable<Answer>> requests) throws Exception {
        long good = 0;
        try (var threads = Executors.newFixedThreadPool(requests.size())) {
            for (Future<Answer> answer : threads.invokeAll(requests))
                good += answer.get().status() == 201 ? 1 : 0;
        }
        return good;
    }

    private Answer hold(ContractClient client, int seats) {
        return hold(client, seats, "maya@example.org");
    }

    private Answer hold(ContractClient client, int seats, String email) {
        return fixture.place(client, UUID.randomUUID().toString(), newBooking(seats, email));
    }

    private NewBooking newBooking(int seats, String email) {
        return BookingsFixture.newBooking(fixture.seats().offer(trip(seats)))
                .passengers(BookingsFixture.adults(seats))
                .contact(Contact.builder().email(email).build())
                .build();
    }

    private Answer holdSeats(String offer) {
        return maya.with("Idempotency-Key", UUID.randomUUID().toString())
                .post(
                        "/api/bookings/seat-holds",
                        OfferSelection.builder().offers(List.of(offer)).build());
    }

    private ContractClient stranger() {
        return fixture.traveller(UUID.randomUUID());
    }

    private ContractClient from(String address) {
        return stranger().with(ADDRESS_HEADER, address);
    }

    private static Trip trip(int seats) {
        return SampleTrips.oneWay(new PassengerCounts(seats, 0, 0));
    }

    private static String code(Answer answer) {
        return answer.status() + " " + answer.code();
    }
}
