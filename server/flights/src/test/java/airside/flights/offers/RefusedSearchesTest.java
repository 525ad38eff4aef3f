package airside.flights.offers;

import static airside.flights.testing.FlightsFixture.code;
import static airside.flights.testing.FlightsFixture.offerRequest;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.flights.testing.FlightsFixture;
import airside.kit.testing.Answer;
import airside.kit.testing.ContractClient;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/// FEATURE: a search without a result is refused with the reason, and with other days or cabins.
class RefusedSearchesTest {
    private static final ContractClient MAYA = FlightsFixture.traveller();

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
        Answer answer = MAYA.post("/api/flights/offer-requests", offerRequest("CDG", "BGF", "2026-12-16", 1, 0, 0));
        assertEquals("422 NO_FLIGHTS_THAT_DAY", code(answer));
        assertEquals("2026-12-15", answer.json().at("/flyingDates/3").asText());
        assertEquals(7, answer.json().path("flyingDates").size());
    }

    /// It is 20:00 in Sydney, and the flights to Lord Howe have left.
    @Test
    void aDayWhoseFlightsHaveLeftIsRefusedWithLaterDays() {
        Answer answer = MAYA.post("/api/flights/offer-requests", offerRequest("SYD", "LDH", "2026-11-23", 1, 0, 0));
        assertEquals("422 NO_FLIGHTS_LEFT_THAT_DAY", code(answer));
        assertTrue(
                answer.json().at("/flyingDates/0").asText().compareTo("2026-11-23") > 0,
                answer.json().path("flyingDates").toString());
        assertTrue(answer.json().path("detail").asText().contains("less than 60 minutes"), answer.text());
    }

    @Test
    void aCabinThatNoFlightHasIsRefusedWithTheOtherCabins() {
        Answer never = MAYA.post("/api/flights/offer-requests", offerRequest(200, "LHR", "DUB", "2026-12-18", "FIRST"));
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
        Answer answer =
                MAYA.post("/api/flights/offer-requests", offerRequest(200, "FRA", "NRT", "2027-01-13", "FIRST"));
        assertEquals("422 CABIN_NOT_FLOWN", code(answer));
        for (JsonNode day : answer.json().path("flyingDates"))
            assertTrue(MAYA.post("/api/flights/offer-requests", offerRequest(1, "FRA", "NRT", day.asText(), "FIRST"))
                            .json()
                            .at("/directions/0/resultsTotal")
                            .asInt()
                    > 0);
        assertFalse(answer.json().path("flyingDates").isEmpty());
    }

    private static String shop(String origin, String destination, String date, int adults, int children, int infants) {
        return code(MAYA.post(
                "/api/flights/offer-requests", offerRequest(origin, destination, date, adults, children, infants)));
    }
}
