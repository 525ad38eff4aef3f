package airside.desktop.drafts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.desktop.accountdata.DataOwner;
import airside.desktop.accountdata.EncryptedAccountData;
import airside.desktop.accountdata.InMemoryStore;
import airside.desktop.fakes.SampleBookings;
import airside.desktop.fakes.SampleTravel;
import airside.desktop.fakes.TestClock;
import airside.desktop.preferences.RecentSearches.RecentSearch;
import airside.desktop.travel.Money;
import airside.desktop.travel.PassengerType;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// FEATURE: a draft is kept until it is booked, discarded or too old.
class BookingDraftsTest {
    private static final URI SERVER = URI.create("http://localhost:8080");

    private final TestClock clock = new TestClock();
    private final InMemoryStore data = new InMemoryStore();
    private final BookingDrafts drafts = new BookingDrafts(data, clock);

    @Test
    void aDraftIsReadBackAsItWasKept() {
        BookingDraft draft = aDraft("Maya");
        drafts.keep(draft);
        assertEquals(List.of(draft), new BookingDrafts(data, clock).list());
    }

    /// The booking page of an account is closed after another account has signed in.
    @Test
    void theDraftOfAnAccountIsNeverKeptAsAnothersAccounts(@TempDir Path folder) {
        EncryptedAccountData store = new EncryptedAccountData(folder, clock, _ -> {});
        store.open(new DataOwner(SERVER, "maya", Optional.empty()));
        BookingDrafts ofMaya = new BookingDrafts(store, clock).ofThisAccount();
        store.open(new DataOwner(SERVER, "jd", Optional.empty()));
        ofMaya.keep(aDraft("Maya"));
        assertEquals(List.of(), new BookingDrafts(store, clock).list());
    }

    @Test
    void itIsJsonWithAVersionAndNamedFields() {
        drafts.keep(aDraft("Zoë \"Z\" 王"));
        String text = data.find(BookingDrafts.NAME).orElseThrow();
        assertTrue(text.startsWith("{\"version\":1,\"drafts\":[{\"search\":{\"origin\":\"LHR\""), text);
        assertTrue(text.contains("\"givenNames\":\"Zoë \\\"Z\\\" 王\""), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "[]",
                "{\"version\":2,\"drafts\":[]}",
                "{\"version\":1,\"drafts\":[{}]}",
                "{\"version\":1,\"drafts\":[{\"search\":{\"origin\":\"LHR\"}}]}"
            })
    void aTextThatCannotBeReadIsIgnored(String text) {
        data.keep(BookingDrafts.NAME, text);
        assertEquals(List.of(), drafts.list());
        drafts.keep(aDraft("Maya"));
        assertEquals(1, drafts.list().size(), "and the next draft is kept");
    }

    @Test
    void thereIsOneDraftForASearchAndThreeAtMost() {
        drafts.keep(aDraft("Maya"));
        drafts.keep(aDraft("Noor"));
        assertEquals("Noor", drafts.list().getFirst().travellers().getFirst().givenNames());
        assertEquals(1, drafts.list().size());
        for (int days = 1; days <= 3; days++) drafts.keep(on(LocalDate.of(2027, 1, days)));
        assertEquals(
                List.of(LocalDate.of(2027, 1, 3), LocalDate.of(2027, 1, 2), LocalDate.of(2027, 1, 1)),
                drafts.list().stream().map(d -> d.search().departureDate()).toList());
    }

    @Test
    void aDraftInWhichNothingIsTypedIsNotKept() {
        drafts.keep(aDraft("Maya"));
        drafts.keep(aDraft(""));
        assertEquals(List.of(), drafts.list());
        assertEquals(Optional.empty(), data.find(BookingDrafts.NAME));
    }

    @Test
    void aDraftEndsWhenItsFlightHasLeft() {
        drafts.keep(aDraft("Maya"));
        Instant departure = drafts.list().getFirst().departureAt();
        clock.advance(Duration.between(clock.instant(), departure).minusSeconds(1));
        assertEquals(1, drafts.list().size());
        clock.advance(Duration.ofSeconds(1));
        assertEquals(List.of(), drafts.list());
        assertEquals(Optional.empty(), data.find(BookingDrafts.NAME));
    }

    @Test
    void aDraftThatWasSentWithoutAnAnswerEndsWhenItsBookingIsSeen() {
        BookingDraft draft = aDraft("Maya");
        drafts.keep(draft);
        var bookings = SampleBookings.upcoming().bookings();
        assertEquals(List.of(), drafts.removeBooked(bookings), "it was not sent: the same trip may be booked twice");
        drafts.keep(sent(draft));
        assertEquals(List.of(sent(draft)), drafts.removeBooked(bookings));
        assertEquals(List.of(), drafts.list());
        drafts.keep(sent(aDraft("Noor")));
        assertEquals(List.of(), drafts.removeBooked(bookings), "another traveller's booking");
    }

    @Test
    void aDraftOfAnEarlierRunIsShownOfOnce() {
        drafts.keep(aDraft("Maya"));
        assertEquals(List.of(), drafts.takeUnannounced());
        BookingDrafts nextRun = new BookingDrafts(data, clock);
        assertEquals(1, nextRun.takeUnannounced().size());
        assertEquals(List.of(), nextRun.takeUnannounced());
    }

    @Test
    void offersStayOutOfLogs() {
        assertFalse(aDraft("Maya").toString().contains("token-BA117"));
    }

    private static BookingDraft aDraft(String givenNames) {
        boolean isTyped = !givenNames.isEmpty();
        return new BookingDraft(
                RecentSearch.of(SampleTravel.aReturnTrip()),
                SampleTravel.chosenReturn().stream().map(DraftFlights::of).toList(),
                Money.of("1388.40", "EUR"),
                Optional.of(new DraftHold(
                        new UUID(1, 2),
                        "key-1",
                        List.of("token-BA117-CLASSIC", "token-BA178-CLASSIC"),
                        TestClock.START.plusSeconds(1200))),
                List.of(
                        new DraftTraveller(
                                PassengerType.ADT,
                                isTyped ? "MS" : "",
                                givenNames,
                                isTyped ? "Okafor" : "",
                                "",
                                "",
                                isTyped ? "1988-03-02" : "",
                                isTyped),
                        new DraftTraveller(PassengerType.CHD, "", "", "", "", "", "", false)),
                new DraftContact("maya@example.org", "", "en", false),
                Optional.empty());
    }

    private static BookingDraft sent(BookingDraft d) {
        return new BookingDraft(
                d.search(),
                d.directions(),
                d.total(),
                d.hold(),
                d.travellers(),
                d.contact(),
                Optional.of(TestClock.START));
    }

    private static BookingDraft on(LocalDate day) {
        BookingDraft d = aDraft("Maya");
        RecentSearch s = d.search();
        RecentSearch other = new RecentSearch(
                s.origin(),
                s.originCity(),
                s.destination(),
                s.destinationCity(),
                day,
                s.returnDate(),
                s.adults(),
                s.children(),
                s.infants(),
                s.cabin());
        return new BookingDraft(other, d.directions(), d.total(), d.hold(), d.travellers(), d.contact(), d.sentAt());
    }
}
