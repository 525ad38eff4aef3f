package airside.bookings.placing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import airside.bookings.payments.TestCard;
import airside.bookings.testing.BookingsFixture;
import airside.bookings.testing.InMemoryFlights.State;
import airside.bookings.trip.SampleTrips;
import airside.bookings.trip.Trip;
import airside.contract.Card;
import airside.contract.Contact;
import airside.contract.NewBooking;
import airside.contract.NewPassenger;
import airside.kit.testing.Answer;
import airside.kit.testing.ContractClient;
import airside.vocabulary.PassengerCounts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// FEATURE: a booking that cannot be made is refused with a code and what to do, and no seats are lost.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class A03_RefusalsTest {
    private static final Trip TRIP = SampleTrips.oneWay();

    private final BookingsFixture fixture = new BookingsFixture();
    private final ContractClient maya = fixture.traveller(UUID.randomUUID());

    @AfterAll
    void close() {
        fixture.close();
    }

    @Test
    void bookingRequiresSigningIn() {
        assertEquals("UNAUTHENTICATED", place(fixture.signedOut(), newBooking()).code());
    }

    @Test
    void aBookingNeedsAKey() {
        assertEquals(
                "IDEMPOTENCY_KEY_REQUIRED",
                maya.post("/api/bookings", newBooking().build()).code());
    }

    @Test
    void aForgedOfferIsNotGenuine() {
        assertEquals(
                "OFFER_INVALID",
                place(maya, BookingsFixture.newBooking("forged")).code());
    }

    @Test
    void anExpiredOfferCannotBeBooked() {
        String offer = fixture.seats().offer(TRIP, Instant.EPOCH);
        assertEquals(
                "OFFER_EXPIRED", place(maya, BookingsFixture.newBooking(offer)).code());
    }

    @Test
    void aSoldOutFlightIsRefused() {
        Trip full = SampleTrips.returning(new PassengerCounts(1, 0, 0));
        String offer = fixture.seats().offer(full);
        fixture.seats().setCapacity(full, 0);
        assertEquals("SOLD_OUT", place(maya, BookingsFixture.newBooking(offer)).code());
        fixture.seats().setCapacity(full, 100);
    }

    @Test
    void passengersThatDifferFromTheOfferAreRefused() {
        NewPassenger ada = BookingsFixture.adult("Ada", "Okafor");
        Answer answer = place(maya, newBooking().passengers(List.of(ada, ada)));
        assertEquals("PASSENGERS_DIFFER", answer.code());
    }

    @Test
    void moreInfantsThanAdultsAreRefused() {
        NewPassenger infant = infant(LocalDate.of(2026, 5, 1));
        NewPassenger twin = infant.toBuilder().givenNames("Eda").build();
        String offer = fixture.seats().offer(SampleTrips.oneWay(new PassengerCounts(1, 0, 1)));
        Answer answer = place(
                maya,
                BookingsFixture.newBooking(offer)
                        .passengers(List.of(BookingsFixture.adult("Maya", "Okafor"), infant, twin)));
        assertEquals("TOO_MANY_INFANTS", answer.code());
    }

    @Test
    void agesMustFitOnEveryDayOfTravel() {
        String offer = fixture.seats().offer(SampleTrips.oneWay(new PassengerCounts(1, 0, 1)));
        NewPassenger toddler = infant(LocalDate.of(2024, 12, 18));
        Answer answer = place(
                maya,
                BookingsFixture.newBooking(offer)
                        .passengers(List.of(BookingsFixture.adult("Maya", "Okafor"), toddler)));
        assertEquals("INVALID_REQUEST", answer.code());
        assertEquals(List.of("/passengers/1/dateOfBirth"), pointers(answer));
    }

    @Test
    void allFieldErrorsAreReportedTogether() {
        NewPassenger wrong =
                BookingsFixture.adult("Maya", "   ").toBuilder().title("LORD").build();
        Answer answer = place(
                maya,
                newBooking()
                        .passengers(List.of(wrong))
                        .contact(Contact.builder().email("nowhere").build()));
        assertEquals("INVALID_REQUEST", answer.code());
        assertEquals(
                List.of("/contact/email", "/passengers/0/surname", "/passengers/0/title"),
                pointers(answer).stream().sorted().toList());
    }

    @Test
    void aDateOfBirthIsOneOfALivingPerson() {
        NewPassenger ancient = BookingsFixture.adult("Maya", "Okafor").toBuilder()
                .dateOfBirth(LocalDate.of(1700, 1, 1))
                .build();
        Answer answer = place(maya, newBooking().passengers(List.of(ancient)));
        assertEquals("INVALID_REQUEST", answer.code());
        assertEquals(List.of("/passengers/0/dateOfBirth"), pointers(answer));
    }

    @Test
    void anEmailAddressIsHeldToTheRuleOfRegistration() {
        Answer answer =
                place(maya, newBooking().contact(Contact.builder().email("a@b").build()));
        assertEquals("INVALID_REQUEST", answer.code());
        assertEquals(List.of("/contact/email"), pointers(answer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202Eabc", "abc\n", "a\u001bbc", "abc\u007f"})
    void aNameWithACharacterThatCannotBeSeenIsRefused(String surname) {
        Answer answer = place(maya, newBooking().passengers(List.of(BookingsFixture.adult("Maya", surname))));
        assertEquals("INVALID_REQUEST", answer.code());
        assertEquals(List.of("/passengers/0/surname"), pointers(answer));
    }

    @Test
    void cardMistakesAreRefusedBeforeSeatsAreHeld() {
        int held = fixture.seats().seats(State.HELD);
        Card card = BookingsFixture.card(TestCard.VISA_APPROVED).toBuilder()
                .number("4242 4242 4242 4243")
                .expiryYear(2026)
                .expiryMonth(10)
                .securityCode("1234")
                .build();
        Answer answer = place(maya, newBooking().card(card));
        assertEquals("CARD_INVALID", answer.code());
        assertEquals(List.of("/card/number", "/card/expiryYear", "/card/securityCode"), pointers(answer));
        assertEquals(held, fixture.seats().seats(State.HELD));
    }

    @Test
    void aNameWithNulIsRefused() {
        Answer answer = place(maya, newBooking().passengers(List.of(BookingsFixture.adult("X", "Oka\0for"))));
        assertEquals(400, answer.status(), answer.toString());
    }

    private NewBooking.Builder newBooking() {
        return BookingsFixture.newBooking(fixture.seats().offer(TRIP));
    }

    private Answer place(ContractClient client, NewBooking.Builder newBooking) {
        return fixture.place(client, UUID.randomUUID().toString(), newBooking.build());
    }

    private static NewPassenger infant(LocalDate dateOfBirth) {
        return NewPassenger.builder()
                .type("INF")
                .givenNames("Ida")
                .surname("Okafor")
                .dateOfBirth(dateOfBirth)
                .build();
    }

    private static List<String> pointers(Answer answer) {
        return StreamSupport.stream(answer.json().path("errors").spliterator(), false)
                .map(error -> error.path("pointer").asText())
                .toList();
    }
}
