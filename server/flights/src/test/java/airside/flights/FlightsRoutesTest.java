package airside.flights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.kit.testing.Answer;
import airside.kit.testing.ContractClient;
import airside.kit.testing.TestDatabase;
import airside.kit.testing.TestHost;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// FEATURE: the flights service over HTTP, on the sample world; every response is validated against the contract.
class FlightsRoutesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);
    private static TestHost host;
    private static ContractClient maya;
    private static ContractClient bookings;

    @BeforeAll
    static void start() {
        host = TestHost.withTokens(TestDatabase.create("flights").settings(), CLOCK, FlightsService::new);
        maya = host.client(host.tokens().traveller(UUID.randomUUID()));
        bookings = host.client(host.tokens().service("bookings"));
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @Test
    void networkFiguresAreAvailableWithoutAnAccount() {
        JsonNode network = host.client().get("/api/flights/network").json();
        assertEquals(2013, network.path("airports").asInt());
        assertEquals("2027-11-19", network.path("horizonEndsOn").asText());
        assertTrue(network.path("flightsPerDay").asInt() > 45_000, network.toString());
    }

    @Test
    void listsTheWeeksOnSale() {
        JsonNode weeks = maya.get("/api/flights/weeks/?limit=200").json().path("items");
        assertEquals("2026-W48", weeks.at("/0/week").asText());
        assertEquals(7, weeks.at("/0/days").size());
        assertEquals("2027-11-19", weeks.at("/51/days/4/date").asText());
        assertEquals(52, weeks.size());
        assertTrue(weeks.at("/0/days/0/flights").asInt() > 40_000);
    }

    @Test
    void listsScheduledFlightsByDesignator() {
        JsonNode flight = maya.get("/api/flights/flights/?flight=BA117").json().at("/items/0");
        assertEquals(
                "LHR 08:30 JFK 11:05",
                flight.at("/legs/0/origin").asText() + " "
                        + flight.at("/legs/0/departureLocalTime").asText() + " "
                        + flight.at("/legs/0/destination").asText() + " "
                        + flight.at("/legs/0/arrivalLocalTime").asText());
        List<String> found = new ArrayList<>();
        maya.get("/api/flights/flights?origin=LON&destination=NYC&date=2026-12-18&limit=200")
                .json()
                .path("items")
                .forEach(item -> found.add(item.path("designator").asText()));
        assertTrue(found.containsAll(List.of("BA117", "VS3", "AA101")), found.toString());
        JsonNode page = maya.get("/api/flights/flights?airline=BA&limit=3").json();
        JsonNode next = maya.get("/api/flights/flights?airline=BA&limit=3&cursor="
                        + page.path("nextCursor").asText())
                .json();
        assertEquals(3, next.path("items").size());
        assertFalse(page.path("items").get(2).equals(next.path("items").get(0)));
    }

    @Test
    void theLegsOfAScheduledFlightNameTheCabinsFrontToBack() {
        JsonNode leg = maya.get("/api/flights/flights/?flight=BA117").json().at("/items/0/legs/0");
        JsonNode dated =
                maya.get("/api/flights/flights/BA117/2026-12-18").json().at("/legs/0/cabins");
        List<String> cabins = new ArrayList<>();
        leg.path("cabins").forEach(cabin -> cabins.add(cabin.asText()));
        assertEquals(dated.findValuesAsText("cabin"), cabins);
    }

    @Test
    void returnsAFlightOnADayWithItsSeats() {
        JsonNode flight = maya.get("/api/flights/flights/BA117/2026-12-18").json();
        assertEquals(
                "2026-12-18T08:30:00Z", flight.at("/legs/0/leg/departureAt").asText());
        assertEquals(455, flight.at("/legs/0/leg/elapsedMinutes").asInt());
        assertEquals("FIRST", flight.at("/legs/0/cabins/0/cabin").asText());
        assertEquals("404 NOT_FOUND", code(maya.get("/api/flights/flights/BA9999/2026-12-18")));
        assertEquals("400 INVALID_REQUEST", code(maya.get("/api/flights/flights/BA117/tomorrow")));
    }

    @Test
    void findsTheFlightsOfADayWithPrices() {
        JsonNode offers = maya.post("/api/flights/offer-requests", request("LHR", "JFK", "2026-12-18", 1, 0, 0))
                .json();
        JsonNode morning = result(offers, "BA117");
        assertEquals(
                "455 0 Boeing 747-400",
                morning.at("/journey/elapsedMinutes").asInt() + " "
                        + morning.at("/journey/arrivalDayChange").asInt() + " "
                        + morning.at("/journey/segments/0/legs/0/aircraft/name").asText());
        assertEquals(List.of("LIGHT", "CLASSIC", "FLEX"), morning.path("offers").findValuesAsText("fareFamilyCode"));
    }

    /// Flex allows changes, refunds and seat selection, and there are no operations for them yet.
    @Test
    void conditionsWithoutAnOperationAreListed() {
        JsonNode flex = maya.post("/api/flights/offer-requests", request("LHR", "JFK", "2026-12-18", 1, 0, 0))
                .json()
                .at("/directions/0/fareFamilies/2");
        assertEquals("FLEX", flex.path("code").asText());
        assertEquals(
                "[\"CHANGE\",\"REFUND\",\"SEAT_SELECTION\"]",
                flex.path("notYetAvailable").toString());
    }

    @Test
    void overnightFlightsHaveADayChange() {
        JsonNode offers = maya.post("/api/flights/offer-requests", request("SIN", "LHR", "2027-01-20", 2, 0, 0))
                .json();
        JsonNode night = result(offers, "SQ322");
        assertEquals(
                "2027-01-20T23:30:00 2027-01-21T04:55:00 1",
                night.at("/journey/segments/0/departureLocal").asText() + " "
                        + night.at("/journey/segments/0/arrivalLocal").asText() + " "
                        + night.at("/journey/arrivalDayChange").asInt());
        assertEquals(805, night.at("/journey/elapsedMinutes").asInt());
    }

    @Test
    void searchesWithoutResultsHaveAReason() {
        assertEquals("422 UNKNOWN_PLACE", shop("QQQ", "JFK", "2026-12-18", 1, 0, 0));
        assertEquals("422 SAME_ORIGIN_AND_DESTINATION", shop("LHR", "LON", "2026-12-18", 1, 0, 0));
        assertEquals("422 DATE_IN_THE_PAST", shop("LHR", "JFK", "2026-11-22", 1, 0, 0));
        assertEquals("422 DATE_BEYOND_HORIZON", shop("LHR", "JFK", "2027-11-20", 1, 0, 0));
        assertEquals("422 TOO_MANY_INFANTS", shop("LHR", "JFK", "2026-12-18", 1, 0, 2));
        assertEquals("422 TOO_MANY_PASSENGERS", shop("LHR", "JFK", "2026-12-18", 9, 1, 0));
        assertEquals("422 NO_FLIGHTS_ON_ROUTE", shop("LHR", "KKN", "2026-12-18", 1, 0, 0));
    }

    @Test
    void aDayWithoutFlightsIsRefusedWithTheNearestDays() {
        // Bangui is served from Paris on Tuesdays and Fridays; 16 December 2026 is a Wednesday.
        Answer answer = maya.post("/api/flights/offer-requests", request("CDG", "BGF", "2026-12-16", 1, 0, 0));
        assertEquals("422 NO_FLIGHTS_THAT_DAY", code(answer));
        assertEquals("2026-12-15", answer.json().at("/flyingDates/3").asText());
        assertEquals(7, answer.json().path("flyingDates").size());
    }

    /// At 09:00 some of the day's flights to New York have left.
    @Test
    void theNumberOfResultsIsLimitedAfterFlightsThatHaveLeftAreFilteredOut() {
        JsonNode one = shopAtMost(1, "LHR", "JFK", "2026-11-23", "ECONOMY").at("/directions/0");
        JsonNode all = shopAtMost(200, "LHR", "JFK", "2026-11-23", "ECONOMY").at("/directions/0");
        assertEquals(1, one.path("results").size());
        assertTrue(all.path("results").size() > 5, all.toString());
        assertEquals(all.path("results").size(), one.path("resultsTotal").asInt());
        assertEquals(all.at("/results/0/journey"), one.at("/results/0/journey"));
    }

    @Test
    void theNumberOfResultsIsLimitedAfterFlightsWithoutTheCabinAreFilteredOut() {
        JsonNode all = shopAtMost(200, "LHR", "JFK", "2026-12-18", "FIRST").at("/directions/0");
        JsonNode two = shopAtMost(2, "LHR", "JFK", "2026-12-18", "FIRST").at("/directions/0");
        assertEquals(2, two.path("results").size());
        assertEquals(all.at("/results/1/journey"), two.at("/results/1/journey"));
        assertEquals(all.path("results").size(), two.path("resultsTotal").asInt());
    }

    @Test
    void allFlightsOfABusyDayAreFound() {
        JsonNode busy = maya.post("/api/flights/offer-requests", request("SYD", "MEL", "2027-01-20", 1, 0, 0))
                .json()
                .at("/directions/0");
        assertTrue(
                busy.path("results").size() > 50, "only " + busy.path("results").size());
        assertEquals(busy.path("resultsTotal").asInt(), busy.path("results").size());
    }

    /// It is 20:00 in Sydney, and the flights to Lord Howe have left.
    @Test
    void aDayWhoseFlightsHaveLeftIsRefusedWithLaterDays() {
        Answer answer = maya.post("/api/flights/offer-requests", request("SYD", "LDH", "2026-11-23", 1, 0, 0));
        assertEquals("422 NO_FLIGHTS_LEFT_THAT_DAY", code(answer));
        assertTrue(
                answer.json().at("/flyingDates/0").asText().compareTo("2026-11-23") > 0,
                answer.json().path("flyingDates").toString());
        assertTrue(answer.json().path("detail").asText().contains("less than 60 minutes"), answer.text());
    }

    @Test
    void aCabinThatNoFlightHasIsRefusedWithTheOtherCabins() {
        Answer never = maya.post("/api/flights/offer-requests", inCabin(200, "LHR", "DUB", "2026-12-18", "FIRST"));
        assertEquals("422 CABIN_NOT_FLOWN", code(never));
        assertEquals(
                "ECONOMY",
                never.json()
                        .at("/cabins/" + (never.json().path("cabins").size() - 1))
                        .asText());
        assertTrue(never.json().path("flyingDates").isMissingNode(), "no other day has it either: " + never.text());
    }

    /// From Frankfurt to Narita an aircraft with a first cabin flies on Tuesdays and Thursdays; this is a
    /// Wednesday.
    @Test
    void daysListedForACabinHaveAFlightWithIt() {
        Answer answer = maya.post("/api/flights/offer-requests", inCabin(200, "FRA", "NRT", "2027-01-13", "FIRST"));
        assertEquals("422 CABIN_NOT_FLOWN", code(answer));
        for (JsonNode day : answer.json().path("flyingDates"))
            assertTrue(shopAtMost(1, "FRA", "NRT", day.asText(), "FIRST")
                            .at("/directions/0/resultsTotal")
                            .asInt()
                    > 0);
        assertFalse(answer.json().path("flyingDates").isEmpty());
    }

    @Test
    void aCursorOfAnotherQueryIsRefused() {
        for (String list : List.of("places?q=lo", "flights?airline=BA", "flights?origin=LON", "weeks?")) {
            String next = maya.get("/api/flights/" + list + "&limit=1")
                    .json()
                    .path("nextCursor")
                    .asText();
            assertEquals(
                    200, maya.get("/api/flights/" + list + "&cursor=" + next).status(), list);
            for (String other : List.of("places?q=par", "places?", "flights?airline=LH", "flights?"))
                assertEquals(
                        400,
                        maya.get("/api/flights/" + other + "&cursor=" + next).status(),
                        list + " " + other);
        }
    }

    @Test
    void parametersAreReadInAnyCase() {
        assertEquals(
                "LHR", maya.get("/api/flights/places/lhr").json().path("code").asText());
        assertEquals(
                "BA117",
                maya.get("/api/flights/flights/ba0117/2026-12-18")
                        .json()
                        .path("designator")
                        .asText());
        assertEquals("400 INVALID_REQUEST", code(maya.get("/api/flights/places?q=" + "x".repeat(81))));
        assertEquals(200, maya.get("/api/flights/places?q=" + "x".repeat(80)).status());
    }

    @Test
    void aReturnConsistsOfTwoOffersOfOneSearch() {
        JsonNode offers = maya.post("/api/flights/offer-requests", """
            {"originDestinations": [{"origin": "LON", "destination": "NYC", "departureDate": "2026-12-18"},
              {"origin": "NYC", "destination": "LON", "departureDate": "2026-12-27"}], "passengers": {"adults": 2, "children": 1}}
            """).json();
        String outbound = offers.at("/directions/0/results/0/offers/1/token").asText();
        String inbound = offers.at("/directions/1/results/0/offers/1/token").asText();
        Answer both = check(outbound, inbound);
        assertEquals(200, both.status(), both.text());
        assertEquals(2, both.json().path("journeys").size());
        assertEquals("422 OFFERS_DO_NOT_COMBINE", code(check(outbound)));
        assertEquals("422 OFFERS_DO_NOT_COMBINE", code(check(inbound, outbound)));
        assertEquals("422 OFFER_INVALID", code(check(outbound, inbound + "x")));
    }

    @Test
    void seatsAreHeldConfirmedAndReleased() {
        String token = result(
                        maya.post("/api/flights/offer-requests", request("LHR", "JFK", "2027-02-03", 3, 0, 0))
                                .json(),
                        "VS3")
                .at("/offers/0/token")
                .asText();
        String hold = "/api/flights/holds/" + UUID.randomUUID();
        String request = "{\"offers\": [\"%s\"], \"expiresAt\": \"2026-11-23T09:20:00Z\"}".formatted(token);
        assertEquals("403 FORBIDDEN", code(maya.put(hold, request)));
        assertEquals("404 NOT_FOUND", code(bookings.get(hold)));
        assertEquals("404 NOT_FOUND", code(bookings.put(hold + "/confirmation", "")));
        Answer held = bookings.put(hold, request);
        assertEquals(
                "HELD 3",
                held.json().path("state").asText() + " "
                        + held.json().path("seats").asText(),
                held.text());
        assertEquals(held.json(), bookings.put(hold, request).json());
        assertEquals("3 held, 0 sold", economyOf("VS3", "2027-02-03"));
        assertEquals(
                "CONFIRMED",
                bookings.put(hold + "/confirmation", "").json().path("state").asText());
        assertEquals(
                "CONFIRMED",
                bookings.put(hold + "/confirmation", "").json().path("state").asText());
        assertEquals("0 held, 3 sold", economyOf("VS3", "2027-02-03"));
        assertEquals(204, bookings.delete(hold).status());
        assertEquals(204, bookings.delete(hold).status());
        assertEquals("0 held, 0 sold", economyOf("VS3", "2027-02-03"));
        assertEquals("409 HOLD_EXPIRED", code(bookings.put(hold + "/confirmation", "")));
        assertEquals("RELEASED", bookings.get(hold).json().path("state").asText());
    }

    @Test
    void unpaidHoldsTakeHalfOfTheCabinAtMost() {
        String token = result(
                        maya.post("/api/flights/offer-requests", request("LHR", "JFK", "2027-02-04", 9, 0, 0))
                                .json(),
                        "VS3")
                .at("/offers/0/token")
                .asText();
        String request = "{\"offers\": [\"%s\"], \"expiresAt\": \"2026-11-23T09:20:00Z\"}".formatted(token);
        int held = 0;
        Answer answer = bookings.put("/api/flights/holds/" + UUID.randomUUID() + "?payment=AWAITED", request);
        while (answer.status() == 200) {
            held += 9;
            answer = bookings.put("/api/flights/holds/" + UUID.randomUUID() + "?payment=AWAITED", request);
        }
        assertEquals("409 UNPAID_SEATS_LIMIT", code(answer));
        int seats = economySeatsOf("VS3", "2027-02-04");
        assertTrue(held > seats / 2 - 9 && held <= (seats + 1) / 2, held + " of " + seats);
        String paying = "/api/flights/holds/" + UUID.randomUUID();
        assertEquals(200, bookings.put(paying + "?payment=UNDER_WAY", request).status());
        // the card was declined
        assertEquals("409 UNPAID_SEATS_LIMIT", code(bookings.put(paying + "?payment=AWAITED", request)));
        // the previous release sends no parameter; a later release may send another value
        assertEquals(
                200,
                bookings.put("/api/flights/holds/" + UUID.randomUUID(), request).status());
        assertEquals(
                200,
                bookings.put("/api/flights/holds/" + UUID.randomUUID() + "?payment=BY_INVOICE", request)
                        .status());
    }

    private static int economySeatsOf(String flight, String date) {
        for (JsonNode cabin : maya.get("/api/flights/flights/%s/%s".formatted(flight, date))
                .json()
                .at("/legs/0/cabins")) {
            if (cabin.path("cabin").asText().equals("ECONOMY"))
                return cabin.path("capacity").asInt();
        }
        throw new AssertionError("no economy");
    }

    private static String economyOf(String flight, String date) {
        for (JsonNode cabin : maya.get("/api/flights/flights/%s/%s".formatted(flight, date))
                .json()
                .at("/legs/0/cabins")) {
            if (cabin.path("cabin").asText().equals("ECONOMY"))
                return cabin.path("held").asInt() + " held, "
                        + cabin.path("sold").asInt() + " sold";
        }
        return "no economy";
    }

    private static Answer check(String... tokens) {
        return maya.post("/api/flights/offer-checks", "{\"offers\": [\"" + String.join("\", \"", tokens) + "\"]}");
    }

    private static String shop(String origin, String destination, String date, int adults, int children, int infants) {
        return code(maya.post(
                "/api/flights/offer-requests", request(origin, destination, date, adults, children, infants)));
    }

    private static String request(
            String origin, String destination, String date, int adults, int children, int infants) {
        return """
            {"originDestinations": [{"origin": "%s", "destination": "%s", "departureDate": "%s"}],
             "passengers": {"adults": %d, "children": %d, "infants": %d}, "cabin": "ECONOMY"}
            """.formatted(origin, destination, date, adults, children, infants);
    }

    private static JsonNode shopAtMost(int results, String origin, String destination, String date, String cabin) {
        return maya.post("/api/flights/offer-requests", inCabin(results, origin, destination, date, cabin))
                .json();
    }

    private static String inCabin(int resultsMax, String origin, String destination, String date, String cabin) {
        return """
            {"originDestinations": [{"origin": "%s", "destination": "%s", "departureDate": "%s"}],
             "passengers": {"adults": 1}, "cabin": "%s", "resultsMax": %d}
            """.formatted(origin, destination, date, cabin, resultsMax);
    }

    private static JsonNode result(JsonNode offers, String flight) {
        for (JsonNode result : offers.at("/directions/0/results")) {
            if (result.at("/journey/segments/0/flight").asText().equals(flight)) return result;
        }
        throw new AssertionError(flight + " is not among the results: " + offers);
    }

    private static String code(Answer answer) {
        return answer.status() + " " + answer.code();
    }
}
