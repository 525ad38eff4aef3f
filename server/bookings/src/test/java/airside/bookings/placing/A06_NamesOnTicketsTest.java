package airside.bookings.placing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.bookings.saga.SagaObserver;
import airside.bookings.testing.BookingsFixture;
import airside.bookings.trip.SampleTrips;
import airside.contract.Booking;
import airside.contract.NewPassenger;
import airside.contract.Retrieval;
import airside.kit.testing.Answer;
import airside.kit.testing.ContractClient;
import airside.vocabulary.PassengerCounts;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// FEATURE: the name on a ticket is the name of the passport in A to Z; otherwise the booking is refused.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class A06_NamesOnTicketsTest {
    private final BookingsFixture fixture = new BookingsFixture(
            Map.of("bookings.unpaid-seats.new-account-max", "1000", "bookings.unpaid-seats.contact-max", "1000"),
            SagaObserver.NONE);
    private final ContractClient maya = fixture.traveller(UUID.randomUUID());

    @AfterAll
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @CsvSource({
        "ბერიძე, BERIDZE",
        "मोदी, MODI",
        "やまだ, YAMADA",
        "ばば, BABA",
        "ਸਿੰਘ, SINGH",
        "Ødegård, OEDEGAARD",
        "الرازي, ALRAZY",
        "Ñ, N",
        "O’Brien-Śmith, OBRIEN SMITH",
    })
    void aNameIsConvertedAsPassportsHaveIt(String surname, String letters) {
        Booking booking = BookingsFixture.booking(book(BookingsFixture.adult("Maya", surname)));
        assertEquals(surname, booking.passengers().getFirst().surname());
        assertEquals(letters + "/MAYA MS", airlineName(booking));
        for (String document : List.of("itinerary", "calendar")) {
            String path = "/api/bookings/" + booking.recordLocator() + "/" + document;
            assertEquals(200, maya.get(path).status());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"王", "山田", "김", "ชินวัตร", "សុខ", "ສຸກ", "שלום", "\u0301", "-"})
    void aNameThatCannotBeConvertedIsRefusedAndSaysWhereToWriteIt(String surname) {
        Answer answer = book(BookingsFixture.adult("Maya", surname));
        assertEquals("INVALID_REQUEST", answer.code());
        assertEquals(
                "/passengers/0/surname", answer.json().at("/errors/0/pointer").asText());
        assertTrue(
                answer.json()
                        .at("/errors/0/detail")
                        .asText()
                        .endsWith("; write the name as in the machine-readable lines of the passport,"
                                + " in machineReadableSurname"),
                answer.toString());
    }

    @ParameterizedTest
    @CsvSource({"🎉, “🎉”", "12, “1”", "=1+1, “=”", "Robert'); DROP TABLE bookings;--, “)”"})
    void charactersThatNoNameHasAreRefused(String surname, String character) {
        Answer answer = book(BookingsFixture.adult("Maya", surname).toBuilder()
                .machineReadableSurname("PARTY")
                .build());
        assertEquals(
                character + " is not allowed in a name; write the name as in the passport",
                answer.json().at("/errors/0/detail").asText());
    }

    @Test
    void theNameInTheMachineReadableLinesIsOnTheTicket() {
        NewPassenger wang = BookingsFixture.adult("小明", "王").toBuilder()
                .machineReadableSurname("wang")
                .machineReadableGivenNames("XIAO<MING")
                .build();
        Booking booking = BookingsFixture.booking(book(wang));
        assertEquals("WANG/XIAO MING MS", airlineName(booking));
        assertEquals("王", booking.passengers().getFirst().surname());
    }

    @Test
    void aConversionCanBeCorrected() {
        NewPassenger mohammed = BookingsFixture.adult("محمد", "الرازي").toBuilder()
                .machineReadableGivenNames("MOHAMMED")
                .build();
        assertEquals("ALRAZY/MOHAMMED MS", airlineName(BookingsFixture.booking(book(mohammed))));
    }

    @Test
    void anInvalidMachineReadableNameIsRefusedAtItsField() {
        Answer answer = book(BookingsFixture.adult("Maya", "王").toBuilder()
                .machineReadableSurname("王")
                .build());
        assertEquals(
                "/passengers/0/machineReadableSurname",
                answer.json().at("/errors/0/pointer").asText());
    }

    @Test
    void theSamePassengerTwiceIsRefused() {
        NewPassenger odegard = BookingsFixture.adult("Kari", "Ødegård");
        NewPassenger again = odegard.toBuilder().surname("ØDEGÅRD").title("DR").build();
        String offer = fixture.seats().offer(SampleTrips.oneWay(new PassengerCounts(2, 0, 0)));
        Answer answer = fixture.place(
                maya,
                UUID.randomUUID().toString(),
                BookingsFixture.newBooking(offer)
                        .passengers(List.of(odegard, again))
                        .build());
        assertEquals("INVALID_REQUEST", answer.code());
        assertEquals(
                "Passengers 1 and 2 have the same name and date of birth; list each passenger once",
                answer.json().at("/errors/0/detail").asText());
    }

    @ParameterizedTest
    @CsvSource({
        "Ødegård, odegard",
        "Ødegård, Odegaard",
        "Ødegård, OEDEGAARD",
        "Ødegård, ødegård",
        "ბერიძე, beridze",
        "ბერიძე, ბერიძე",
        "الرازي, alrazy",
    })
    void aBookingIsFoundByTheNameAndByTheAirlinesForm(String surname, String typed) {
        Booking booking = BookingsFixture.booking(book(BookingsFixture.adult("Kari", surname)));
        assertEquals(200, retrieve(booking, typed).status());
    }

    @Test
    void aBookingIsFoundByTheMachineReadableName() {
        NewPassenger wang = BookingsFixture.adult("Anna", "王").toBuilder()
                .machineReadableSurname("WANG")
                .build();
        Booking booking = BookingsFixture.booking(book(wang));
        assertEquals(200, retrieve(booking, "Wang").status());
        assertEquals(200, retrieve(booking, "王").status());
        assertEquals(404, retrieve(booking, "Wong").status());
    }

    /// Names as the previous release wrote them, and still writes while both run.
    @ParameterizedTest
    @CsvSource({"王, WANG, wang", "मोदी, MADA, modi", "मोदी, MADA, mada", "Müller, MUELLER, muller"})
    void aBookingOfTheReleaseBeforeKeepsItsNameAndIsFound(String surname, String letters, String typed) {
        Booking booking = BookingsFixture.booking(book(BookingsFixture.adult("Maya", "Okafor")));
        asOfTheReleaseBefore(booking, surname);
        Answer answer = retrieve(booking, typed);
        assertEquals(200, answer.status());
        assertEquals(letters + "/MAYA MS", airlineName(BookingsFixture.booking(answer)));
    }

    @Test
    void theXOfAnEarlierReleaseFindsNoBooking() {
        Booking booking = BookingsFixture.booking(book(BookingsFixture.adult("Maya", "Okafor")));
        asOfTheReleaseBefore(booking, "សុខ");
        assertEquals(404, retrieve(booking, "x").status());
        assertEquals(200, retrieve(booking, "សុខ").status());
    }

    private void asOfTheReleaseBefore(Booking booking, String surname) {
        String ofTheBooking = "WHERE booking_id = (SELECT id FROM bookings WHERE record_locator = ?)";
        fixture.serviceDatabase()
                .execute("UPDATE passengers SET surname = ? " + ofTheBooking, surname, booking.recordLocator());
        fixture.serviceDatabase().execute("DELETE FROM airline_names " + ofTheBooking, booking.recordLocator());
    }

    private Answer book(NewPassenger passenger) {
        String offer = fixture.seats().offer(SampleTrips.oneWay());
        return fixture.place(
                maya,
                UUID.randomUUID().toString(),
                BookingsFixture.newBooking(offer).passengers(List.of(passenger)).build());
    }

    private Answer retrieve(Booking booking, String surname) {
        return fixture.signedOut()
                .post(
                        "/api/bookings/retrievals",
                        Retrieval.builder()
                                .recordLocator(booking.recordLocator())
                                .surname(surname)
                                .build());
    }

    private static String airlineName(Booking booking) {
        return booking.passengers().getFirst().airlineName();
    }
}
