package airside.bookings.retrieval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.bookings.payments.TestCard;
import airside.bookings.saga.SagaObserver;
import airside.bookings.testing.BookingsFixture;
import airside.bookings.trip.SampleTrips;
import airside.bookings.trip.Trip;
import airside.contract.Booking;
import airside.contract.Retrieval;
import airside.kit.testing.Answer;
import airside.kit.testing.ContractClient;
import airside.kit.testing.RecordedSecurityEvents;
import airside.vocabulary.PassengerCounts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// FEATURE: record locator and surname find a booking without an account, and guessing them does not.
class RetrievalTest {
    private final BookingsFixture fixture = new BookingsFixture();
    private final ContractClient signedOut = fixture.signedOut();
    private final String locator = book("Müller");

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void caseAndAccentsDoNotMatter() {
        for (String surname : List.of("Müller", "muller", "MUELLER", " Muller ")) {
            Answer answer = retrieve(locator.toLowerCase(Locale.ROOT), surname);
            assertEquals(200, answer.status(), answer.toString());
            assertEquals(locator, BookingsFixture.booking(answer).recordLocator());
        }
    }

    @Test
    void locatorAndSurnameShowTheTripWithoutPersonalData() {
        ContractClient maya = fixture.traveller(UUID.randomUUID());
        Booking booked = BookingsFixture.booking(fixture.book(maya, SampleTrips.oneWay(), TestCard.VISA_APPROVED));
        Answer answer = retrieve(booked.recordLocator(), "Okafor");
        assertEquals(200, answer.status(), answer.toString());
        for (String hidden :
                List.of("1990-03-01", "maya@example.org", "authorisation", "traveller", "4242", "dateOfBirth")) {
            assertFalse(answer.text().contains(hidden), hidden + " in " + answer.text());
        }
        Booking seen = BookingsFixture.booking(answer);
        assertEquals(true, seen.isMasked());
        assertEquals("m***@e***.org", seen.contact().email());
        assertEquals(
                "TICKETED Visa", seen.state() + " " + seen.payments().getFirst().method());
        assertEquals("OKAFOR/MAYA MS", seen.passengers().getFirst().airlineName());
        assertEquals(booked.tickets(), seen.tickets());
        assertEquals(booked.journeys(), seen.journeys());
        assertEquals(List.of(), seen.availableActions());
    }

    @Test
    void aSignedInAccountThatMaySeeTheBookingSeesAllOfIt() {
        ContractClient maya = fixture.traveller(UUID.randomUUID());
        Booking booked = BookingsFixture.booking(fixture.book(maya, SampleTrips.oneWay(), TestCard.VISA_APPROVED));
        var newBooking = Retrieval.builder()
                .recordLocator(booked.recordLocator())
                .surname("Okafor")
                .build();
        assertEquals(booked, BookingsFixture.booking(maya.post("/api/bookings/retrievals", newBooking)));
        for (ContractClient other : List.of(
                fixture.traveller(UUID.randomUUID()),
                fixture.administrator(),
                signedOut.with("Authorization", "Bearer x"))) {
            Answer masked = other.post("/api/bookings/retrievals", newBooking);
            assertEquals(200, masked.status(), masked.toString());
            assertEquals(true, BookingsFixture.booking(masked).isMasked());
        }
    }

    @Test
    void aDeclinedPaymentIsShownWithoutTheBanksReason() {
        ContractClient maya = fixture.traveller(UUID.randomUUID());
        String declined = fixture.book(maya, SampleTrips.oneWay(), TestCard.INSUFFICIENT_FUNDS)
                .json()
                .path("recordLocator")
                .asText();
        Booking seen = BookingsFixture.booking(retrieve(declined, "Okafor"));
        assertEquals(
                "PAYMENT_DECLINED The last payment was declined.",
                seen.failure().code() + " " + seen.failure().detail());
        assertNull(seen.payments().getFirst().declineReason());
    }

    @Test
    void theNumberOfUnpaidSeatsIsNotShown() {
        ContractClient maya = fixture.traveller(UUID.randomUUID());
        Trip large = SampleTrips.oneWay(new PassengerCounts(6, 0, 0));
        fixture.book(maya, large, newBooking -> newBooking);
        Answer declined =
                fixture.book(maya, large, newBooking -> newBooking.card(BookingsFixture.card(TestCard.DECLINED)));
        assertEquals("UNPAID_SEATS_LIMIT", declined.code());
        String failed = declined.json().path("recordLocator").asText();
        Booking seen = BookingsFixture.booking(retrieve(failed, "Okafor"));
        assertEquals(
                "UNPAID_SEATS_LIMIT The booking failed; sign in to see why.",
                seen.failure().code() + " " + seen.failure().detail());
    }

    @Test
    void aSoldOutFailureShowsItsReason() {
        var beforeHold = new AtomicReference<Runnable>(() -> {});
        SagaObserver observer = (_, point, step) -> {
            if (point == SagaObserver.Point.BEFORE_COMMAND && step.equals("HoldSeats"))
                beforeHold.get().run();
        };
        try (var full = new BookingsFixture(Map.of(), observer)) {
            beforeHold.set(() -> full.seats().setCapacity(SampleTrips.oneWay(), 0));
            Answer refused = full.book(full.traveller(UUID.randomUUID()), SampleTrips.oneWay());
            assertEquals("SOLD_OUT", refused.code());
            var newBooking = Retrieval.builder()
                    .recordLocator(refused.json().path("recordLocator").asText())
                    .surname("Okafor")
                    .build();
            Booking seen = BookingsFixture.booking(full.signedOut().post("/api/bookings/retrievals", newBooking));
            assertEquals(true, seen.isMasked());
            assertEquals(
                    "SOLD_OUT No seats are left",
                    seen.failure().code() + " " + seen.failure().detail());
        }
    }

    @Test
    void aWrongSurnameLooksLikeAWrongLocator() {
        Answer wrongSurname = retrieve(locator, "Mueler");
        Answer wrongLocator = retrieve("QQQ777", "Müller");
        assertEquals("NOT_FOUND", wrongSurname.code());
        assertEquals(wrongSurname.json().path("detail"), wrongLocator.json().path("detail"));
        assertEquals("NOT_FOUND", retrieve("!!", "Müller").code());
    }

    @Test
    void fiveWrongSurnamesDoNotLockTheRightOneOut() {
        for (int i = 0; i < RetrieveBooking.ATTEMPTS_PER_BOOKING_AND_ADDRESS_MAX; i++) {
            assertEquals("NOT_FOUND", retrieve(locator, "Guess" + i).code());
        }
        assertEquals(200, retrieve(locator, "Müller").status());
        assertEquals(200, retrieve(locator, "Müller").status(), "a successful attempt does not count");
    }

    @Test
    void guessingASurnameIsSlowedDownToOneAMinute() {
        int evaluated = 0;
        Instant end = fixture.clock().instant().plus(Duration.ofMinutes(10));
        while (fixture.clock().instant().isBefore(end)) {
            if ("NOT_FOUND".equals(retrieve(locator, "Guess" + evaluated).code())) evaluated++;
            fixture.clock().advance(Duration.ofSeconds(1));
        }
        assertEquals(RetrieveBooking.ATTEMPTS_PER_BOOKING_AND_ADDRESS_MAX + 10, evaluated);
        Answer refused = retrieve(locator, "Müller");
        assertEquals("TOO_MANY_REQUESTS", refused.code());
        int wait = Integer.parseInt(refused.header("Retry-After"));
        assertTrue(wait <= 60, "wait " + wait);
        fixture.clock().advance(Duration.ofSeconds(wait));
        assertEquals(200, retrieve(locator, "Müller").status());
    }

    @Test
    void aStrangerElsewhereDoesNotLockTheTravellerOut() {
        try (var behind =
                new BookingsFixture(Map.of("server.client-address-header", "X-Forwarded-For"), SagaObserver.NONE)) {
            String own = book(behind, "Müller");
            for (int i = 0; i < 10; i++) retrieveFrom(behind, "203.0.113.7", own, "Guess" + i);
            assertEquals(
                    "TOO_MANY_REQUESTS",
                    retrieveFrom(behind, "203.0.113.7", own, "Müller").code());
            assertEquals(
                    200, retrieveFrom(behind, "198.51.100.1", own, "Müller").status());
        }
    }

    @Test
    void guessingFromManyAddressesIsSlowedDownToo() {
        try (var behind =
                new BookingsFixture(Map.of("server.client-address-header", "X-Forwarded-For"), SagaObserver.NONE)) {
            String own = book(behind, "Müller");
            int evaluated = 0;
            for (int i = 0; i < 150; i++) {
                String code =
                        retrieveFrom(behind, "203.0.113." + i, own, "Guess" + i).code();
                if ("NOT_FOUND".equals(code)) evaluated++;
            }
            assertEquals(RetrieveBooking.ATTEMPTS_PER_BOOKING_MAX + 1, evaluated);
            behind.clock().advance(RetrieveBooking.RESERVE_OF_ALL_EVERY);
            assertEquals(
                    200, retrieveFrom(behind, "198.51.100.1", own, "Müller").status(), "ten seconds later");
        }
    }

    @Test
    void concurrentGuessesDoNotPassTheLimit() throws Exception {
        List<Callable<Answer>> guesses = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            String guess = "Q7XK" + (20 + i);
            guesses.add(() -> retrieve(guess, "Müller"));
        }
        int evaluated = 0;
        try (var clients = Executors.newFixedThreadPool(16)) {
            for (Future<Answer> answer : clients.invokeAll(guesses)) {
                if ("NOT_FOUND".equals(answer.get().code())) evaluated++;
            }
        }
        assertEquals(RetrieveBooking.ATTEMPTS_PER_ADDRESS_MAX, evaluated);
    }

    @Test
    void guessingLocatorsEndsAfterSomeTries() {
        for (int i = 0; i < RetrieveBooking.ATTEMPTS_PER_ADDRESS_MAX; i++) retrieve("Q7XK" + (20 + i), "Müller");
        assertEquals("TOO_MANY_REQUESTS", retrieve(locator, "Müller").code());
    }

    @Test
    void guessesAreInTheSecurityLogWithoutWhatWasTyped() {
        try (RecordedSecurityEvents lines = RecordedSecurityEvents.open()) {
            retrieve(locator, "Swordfish");
            retrieve("QQQ777", "Swordfish");
            fixture.traveller(UUID.randomUUID()).get("/api/bookings/" + locator);
            assertFalse(lines.all().toString().contains("Swordfish"));
            assertTrue(lines.of("RETRIEVAL_FAILED").stream()
                    .anyMatch(event -> locator.equals(event.get("recordLocator"))));
            assertTrue(
                    lines.of("ACCESS_DENIED").stream().anyMatch(event -> locator.equals(event.get("recordLocator"))));
        }
    }

    @Test
    void behindAGatewayEachTravellerIsCountedAlone() {
        try (var behind =
                new BookingsFixture(Map.of("server.client-address-header", "X-Forwarded-For"), SagaObserver.NONE)) {
            var newBooking = Retrieval.builder()
                    .recordLocator("Q7XK22")
                    .surname("Müller")
                    .build();
            for (int i = 0; i <= RetrieveBooking.ATTEMPTS_PER_ADDRESS_MAX; i++) {
                var guess =
                        newBooking.toBuilder().recordLocator("Q7XK" + (20 + i)).build();
                behind.signedOut()
                        .with("X-Forwarded-For", "10.0.0." + i + ", 203.0.113.7")
                        .post("/api/bookings/retrievals", guess);
            }
            var guesser = behind.signedOut().with("X-Forwarded-For", "203.0.113.7");
            assertEquals(
                    "TOO_MANY_REQUESTS",
                    guesser.post("/api/bookings/retrievals", newBooking).code());
            var other = behind.signedOut().with("X-Forwarded-For", "203.0.113.8");
            assertEquals(
                    "NOT_FOUND",
                    other.post("/api/bookings/retrievals", newBooking).code());
        }
    }

    private String book(String surname) {
        return book(fixture, surname);
    }

    private static String book(BookingsFixture at, String surname) {
        ContractClient maya = at.traveller(UUID.randomUUID());
        Answer answer = at.place(
                maya,
                UUID.randomUUID().toString(),
                BookingsFixture.newBooking(at.seats().offer(SampleTrips.oneWay()))
                        .passengers(List.of(BookingsFixture.adult("Anna", surname)))
                        .build());
        return BookingsFixture.booking(answer).recordLocator();
    }

    private Answer retrieve(String recordLocator, String surname) {
        return signedOut.post(
                "/api/bookings/retrievals",
                Retrieval.builder()
                        .recordLocator(recordLocator)
                        .surname(surname)
                        .build());
    }

    private static Answer retrieveFrom(BookingsFixture at, String address, String recordLocator, String surname) {
        var newBooking = Retrieval.builder()
                .recordLocator(recordLocator)
                .surname(surname)
                .build();
        return at.signedOut().with("X-Forwarded-For", address).post("/api/bookings/retrievals", newBooking);
    }
}
