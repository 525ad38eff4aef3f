package airside.flights.holds;

import static org.junit.jupiter.api.Assertions.assertEquals;

import airside.contract.json.ContractJson;
import airside.flights.FlightsService;
import airside.flights.fares.PassengerPrice;
import airside.flights.fares.Price;
import airside.flights.fares.Tax;
import airside.flights.inventory.Availability;
import airside.flights.inventory.CabinLimits;
import airside.flights.inventory.HoldPayment;
import airside.flights.inventory.JdbcSeatHolds;
import airside.flights.inventory.LegCabin;
import airside.flights.inventory.SeatHoldRequest;
import airside.flights.offers.JdbcOfferKeys;
import airside.flights.offers.Offer;
import airside.flights.offers.OfferSigner;
import airside.flights.offers.OfferedSegment;
import airside.flights.schedules.DatedLegKey;
import airside.kit.database.Database;
import airside.kit.encryption.SecretEncryption;
import airside.kit.settings.Settings;
import airside.kit.testing.AdvancedClock;
import airside.kit.testing.Answer;
import airside.kit.testing.ContractClient;
import airside.kit.testing.TestDatabase;
import airside.kit.testing.TestHost;
import airside.vocabulary.AirportCode;
import airside.vocabulary.BookingClass;
import airside.vocabulary.CabinClass;
import airside.vocabulary.FareBasis;
import airside.vocabulary.FlightDesignator;
import airside.vocabulary.Money;
import airside.vocabulary.PassengerCounts;
import airside.vocabulary.PassengerType;
import airside.vocabulary.TaxCode;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// FEATURE: seats that release 0.2 held stay held and can be sold, although the departure has changed since then:
/// from Dawson at 13:25 in that release, at 13:50 in this one.
class HoldsOfThePreviousReleaseTest {
    private static final AdvancedClock CLOCK = AdvancedClock.startingAt(Instant.parse("2026-11-23T09:00:00Z"));
    private static final String DAWSON_TO_WHITEHORSE = "4N208 YDA 2026-12-16T13:25 YXY 2026-12-16T14:25";

    private static TestHost host;
    private static ContractClient bookings;
    private static Database database;
    private static OfferSigner signer;

    @BeforeAll
    static void start() {
        TestDatabase flights = TestDatabase.create("flights");
        host = TestHost.withTokens(flights.settings(), CLOCK, FlightsService::new);
        bookings = host.client(host.tokens().service("bookings"));
        database = flights.open("flights");
        signer = new OfferSigner(
                new JdbcOfferKeys(database, SecretEncryption.of(Settings.of(Map.of()), "flights"), CLOCK),
                ContractJson.mapper());
    }

    @AfterAll
    static void stop() {
        database.close();
        host.close();
    }

    @Test
    void theExpiryOfAHoldCanBeMoved() {
        OldHold hold = hold(DAWSON_TO_WHITEHORSE);
        Answer moved = put(hold, "2026-11-23T09:40:00Z");
        assertEquals("200 HELD 2026-11-23T09:40:00Z 2026-12-16T13:50:00", summary(moved), moved.text());
        // a declined card
        Answer unpaid = bookings.put(hold.path() + "?payment=AWAITED", hold.request("2026-11-23T09:40:00Z"));
        assertEquals(200, unpaid.status(), unpaid.text());
    }

    @Test
    void theSeatsOfAHoldAreSold() {
        OldHold hold = hold(DAWSON_TO_WHITEHORSE);
        Answer confirmed = confirm(hold);
        assertEquals("200 CONFIRMED 2026-11-23T09:30:00Z 2026-12-16T13:50:00", summary(confirmed), confirmed.text());
        assertEquals(confirmed.json(), bookings.get(hold.path()).json());
    }

    @Test
    void aHoldThatHasLapsedIsPutAgain() {
        OldHold hold = hold(DAWSON_TO_WHITEHORSE);
        assertEquals(204, bookings.delete(hold.path()).status());
        assertEquals("409 HOLD_EXPIRED", code(confirm(hold)));
        assertEquals(200, put(hold, "2026-11-23T09:40:00Z").status());
        assertEquals(200, confirm(hold).status());
    }

    /// In release 0.2 the flight landed in Whitehorse at 14:25, before a return at 15:00; now it lands at 15:15.
    @Test
    void aReturnIsSoldAlthoughItNowDepartsBeforeTheOutboundLands() {
        OldHold hold = hold(
                "4N308 YDA 2026-12-15T13:15 YXY 2026-12-15T14:25", "4N205 YXY 2026-12-15T15:00 YDA 2026-12-15T16:10");
        assertEquals(200, put(hold, "2026-11-23T09:40:00Z").status());
        assertEquals(200, confirm(hold).status());
    }

    @Test
    void offersThatHoldNoSeatsAreRefused() {
        OldHold hold = hold(DAWSON_TO_WHITEHORSE);
        OldHold another = new OldHold(UUID.randomUUID(), hold.offers());
        assertEquals("409 OFFER_EXPIRED", code(put(another, "2026-11-23T09:40:00Z")));
        OldHold otherOffers = new OldHold(
                hold.id(),
                hold("4N208 YDA 2026-12-20T13:25 YXY 2026-12-20T14:25").offers());
        assertEquals("409 OFFER_EXPIRED", code(put(otherOffers, "2026-11-23T09:40:00Z")));
    }

    @Test
    void seatsOfAFlightThatIsNoLongerInTheTimetableAreNotSold() {
        OldHold hold = hold("4N999 YDA 2026-12-16T13:25 YXY 2026-12-16T14:25");
        assertEquals("409 HOLD_EXPIRED", code(confirm(hold)));
        assertEquals("404 NOT_FOUND", code(bookings.get(hold.path())));
        assertEquals("HELD", state(hold));
        assertEquals("409 OFFER_EXPIRED", code(put(hold, "2026-11-23T09:40:00Z")));
        assertEquals(204, bookings.delete(hold.path()).status());
        assertEquals("RELEASED", state(hold));
    }

    /// A hold as release 0.2 wrote it.
    private record OldHold(UUID id, List<String> offers) {
        String path() {
            return "/api/flights/holds/" + id;
        }

        String request(String expiresAt) {
            return "{\"offers\": [\"%s\"], \"expiresAt\": \"%s\"}".formatted(String.join("\", \"", offers), expiresAt);
        }
    }

    /// @param journeys each with flight, origin, departure, destination and arrival
    private static OldHold hold(String... journeys) {
        UUID request = UUID.randomUUID();
        List<OfferedSegment> segments = List.of(journeys).stream()
                .map(HoldsOfThePreviousReleaseTest::segment)
                .toList();
        List<String> tokens = segments.stream()
                .map(segment -> signer.sign(offer(request, segments.indexOf(segment), segments.size(), segment)))
                .toList();
        Map<LegCabin, CabinLimits> limits = new TreeMap<>();
        segments.forEach(segment -> limits.put(cabin(segment), new CabinLimits(40, 40)));
        OldHold hold = new OldHold(UUID.randomUUID(), tokens);
        new JdbcSeatHolds(database, new Availability(), CLOCK)
                .put(new SeatHoldRequest(
                        hold.id, 1, tokens, limits, Instant.parse("2026-11-23T09:30:00Z"), true, HoldPayment.UNKNOWN));
        return hold;
    }

    private static LegCabin cabin(OfferedSegment segment) {
        return new LegCabin(
                new DatedLegKey(segment.flight(), segment.departureLocal().toLocalDate(), segment.origin()),
                CabinClass.ECONOMY);
    }

    private static OfferedSegment segment(String text) {
        String[] words = text.split(" ");
        LocalDateTime departure = LocalDateTime.parse(words[2]);
        return new OfferedSegment(
                FlightDesignator.parse(words[0]),
                departure.toLocalDate(),
                AirportCode.parse(words[1]),
                AirportCode.parse(words[3]),
                departure,
                LocalDateTime.parse(words[4]));
    }

    private static Offer offer(UUID request, int direction, int directions, OfferedSegment segment) {
        Money fare = Money.of("140.00", "EUR");
        Tax tax = new Tax(new TaxCode("CA"), "Air travellers security charge", Money.of("6.00", "EUR"));
        return new Offer(
                UUID.randomUUID(),
                request,
                direction,
                directions,
                new PassengerCounts(1, 0, 0),
                CabinClass.ECONOMY,
                "CLASSIC",
                new BookingClass('M'),
                new FareBasis("MOWCLASSIC"),
                List.of(segment),
                new Price(List.of(new PassengerPrice(PassengerType.ADT, 1, fare, List.of(tax))), List.of()),
                CLOCK.instant().plus(Duration.ofMinutes(20)));
    }

    private static Answer put(OldHold hold, String expiresAt) {
        return bookings.put(hold.path(), hold.request(expiresAt));
    }

    private static Answer confirm(OldHold hold) {
        return bookings.put(hold.path() + "/confirmation", "");
    }

    private static String state(OldHold hold) {
        return database.find("SELECT state FROM holds WHERE id = ?", row -> row.text("state"), hold.id)
                .orElseThrow();
    }

    private static String summary(Answer answer) {
        JsonNode hold = answer.json();
        return "%d %s %s %s"
                .formatted(
                        answer.status(),
                        hold.path("state").asText(),
                        hold.path("expiresAt").asText(),
                        hold.at("/trip/journeys/0/journey/segments/0/departureLocal")
                                .asText());
    }

    private static String code(Answer answer) {
        return answer.status() + " " + answer.code();
    }
}
