package airside.flights.offers;

import static airside.flights.testing.FlightsFixture.code;
import static airside.flights.testing.FlightsFixture.offerRequest;
import static airside.flights.testing.FlightsFixture.result;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.flights.testing.FlightsFixture;
import airside.kit.testing.Answer;
import airside.kit.testing.ContractClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/// FEATURE: offers for a day over HTTP, on the sample world.
class OfferRoutesTest {
    private static final ContractClient MAYA = FlightsFixture.traveller();

    @Test
    void findsTheFlightsOfADayWithPrices() {
        JsonNode offers = MAYA.post("/api/flights/offer-requests", offerRequest("LHR", "JFK", "2026-12-18", 1, 0, 0))
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
        JsonNode flex = MAYA.post("/api/flights/offer-requests", offerRequest("LHR", "JFK", "2026-12-18", 1, 0, 0))
                .json()
                .at("/directions/0/fareFamilies/2");
        assertEquals("FLEX", flex.path("code").asText());
        assertEquals(
                "[\"CHANGE\",\"REFUND\",\"SEAT_SELECTION\"]",
                flex.path("notYetAvailable").toString());
    }

    @Test
    void overnightFlightsHaveADayChange() {
        JsonNode offers = MAYA.post("/api/flights/offer-requests", offerRequest("SIN", "LHR", "2027-01-20", 2, 0, 0))
                .json();
        JsonNode night = result(offers, "SQ322");
        assertEquals(
                "2027-01-20T23:30:00 2027-01-21T04:55:00 1",
                night.at("/journey/segments/0/departureLocal").asText() + " "
                        + night.at("/journey/segments/0/arrivalLocal").asText() + " "
                        + night.at("/journey/arrivalDayChange").asInt());
        assertEquals(805, night.at("/journey/elapsedMinutes").asInt());
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
        JsonNode busy = MAYA.post("/api/flights/offer-requests", offerRequest("SYD", "MEL", "2027-01-20", 1, 0, 0))
                .json()
                .at("/directions/0");
        assertTrue(
                busy.path("results").size() > 50, "only " + busy.path("results").size());
        assertEquals(busy.path("resultsTotal").asInt(), busy.path("results").size());
    }

    @Test
    void aReturnConsistsOfTwoOffersOfOneSearch() {
        JsonNode offers = MAYA.post("/api/flights/offer-requests", """
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

    private static Answer check(String... tokens) {
        return MAYA.post("/api/flights/offer-checks", "{\"offers\": [\"" + String.join("\", \"", tokens) + "\"]}");
    }

    private static JsonNode shopAtMost(int results, String origin, String destination, String date, String cabin) {
        return MAYA.post("/api/flights/offer-requests", offerRequest(results, origin, destination, date, cabin))
                .json();
    }
}
