package airside.bookings.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import airside.bookings.saga.SagaObserver;
import airside.bookings.testing.BookingsBed;
import airside.bookings.trip.SampleTrips;
import airside.contract.Retrieval;
import airside.kit.testing.Answer;
import airside.kit.testing.ContractClient;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// FEATURE: record locator and surname find a booking without an account, and guessing them does not.
class RetrievalTest {
    private final BookingsBed bed = new BookingsBed();
    private final ContractClient anybody = bed.anybody();
    private final String locator = book("Müller");

    @AfterEach
    void close() {
        bed.close();
    }

    @Test
    void caseAndAccentsDoNotMatter() {
        for (String surname : List.of("Müller", "muller", "MUELLER", " Muller ")) {
            Answer answer = retrieve(locator.toLowerCase(Locale.ROOT), surname);
            assertEquals(200, answer.status(), answer.toString());
            assertEquals(locator, BookingsBed.booking(answer).recordLocator());
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
    void guessingASurnameEndsAfterAFewTries() {
        for (int i = 0; i < RetrieveBooking.FAILURES_PER_LOCATOR_MAX; i++) retrieve(locator, "Guess" + i);
        Answer refused = retrieve(locator, "Müller");
        assertEquals("TOO_MANY_REQUESTS", refused.code());
        assertFalse(refused.header("Retry-After").isEmpty());
        bed.clock().advance(RetrieveBooking.WINDOW.plus(Duration.ofSeconds(1)));
        assertEquals(200, retrieve(locator, "Müller").status());
    }

    @Test
    void guessingLocatorsEndsAfterSomeTries() {
        for (int i = 0; i < RetrieveBooking.FAILURES_PER_ADDRESS_MAX; i++) retrieve("Q7XK" + (20 + i), "Müller");
        assertEquals("TOO_MANY_REQUESTS", retrieve(locator, "Müller").code());
    }

    @Test
    void behindAGatewayEachTravellerIsCountedAlone() {
        try (var behind =
                new BookingsBed(Map.of("server.client-address-header", "X-Forwarded-For"), SagaObserver.NOBODY)) {
            var wish = Retrieval.builder()
                    .recordLocator("Q7XK22")
                    .surname("Müller")
                    .build();
            for (int i = 0; i <= RetrieveBooking.FAILURES_PER_ADDRESS_MAX; i++) {
                var guess = wish.toBuilder().recordLocator("Q7XK" + (20 + i)).build();
                behind.anybody()
                        .with("X-Forwarded-For", "10.0.0." + i + ", 203.0.113.7")
                        .post("/api/bookings/retrievals", guess);
            }
            var guesser = behind.anybody().with("X-Forwarded-For", "203.0.113.7");
            assertEquals(
                    "TOO_MANY_REQUESTS",
                    guesser.post("/api/bookings/retrievals", wish).code());
            var other = behind.anybody().with("X-Forwarded-For", "203.0.113.8");
            assertEquals(
                    "NOT_FOUND", other.post("/api/bookings/retrievals", wish).code());
        }
    }

    private String book(String surname) {
        ContractClient maya = bed.traveller(UUID.randomUUID());
        Answer answer = bed.place(
                maya,
                UUID.randomUUID().toString(),
                BookingsBed.wish(bed.seats().offer(SampleTrips.oneWay()))
                        .passengers(List.of(BookingsBed.adult("Anna", surname)))
                        .build());
        return BookingsBed.booking(answer).recordLocator();
    }

    private Answer retrieve(String recordLocator, String surname) {
        return anybody.post(
                "/api/bookings/retrievals",
                Retrieval.builder()
                        .recordLocator(recordLocator)
                        .surname(surname)
                        .build());
    }
}
