package airside.flights.schedules;

import static airside.flights.testing.FlightsFixture.code;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.flights.testing.FlightsFixture;
import airside.kit.testing.ContractClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// FEATURE: the network, the weeks on sale and the scheduled flights over HTTP, on the sample world.
class ScheduleRoutesTest {
    private static final ContractClient MAYA = FlightsFixture.traveller();

    @Test
    void networkFiguresAreAvailableWithoutAnAccount() {
        JsonNode network =
                FlightsFixture.anonymous().get("/api/flights/network").json();
        assertEquals(2013, network.path("airports").asInt());
        assertEquals("2027-11-19", network.path("horizonEndsOn").asText());
        assertTrue(network.path("flightsPerDay").asInt() > 45_000, network.toString());
    }

    @Test
    void listsTheWeeksOnSale() {
        JsonNode weeks = MAYA.get("/api/flights/weeks/?limit=200").json().path("items");
        assertEquals("2026-W48", weeks.at("/0/week").asText());
        assertEquals(7, weeks.at("/0/days").size());
        assertEquals("2027-11-19", weeks.at("/51/days/4/date").asText());
        assertEquals(52, weeks.size());
        assertTrue(weeks.at("/0/days/0/flights").asInt() > 40_000);
    }

    @Test
    void listsScheduledFlightsByDesignator() {
        JsonNode flight = MAYA.get("/api/flights/flights/?flight=BA117").json().at("/items/0");
        assertEquals(
                "LHR 08:30 JFK 11:05",
                flight.at("/legs/0/origin").asText() + " "
                        + flight.at("/legs/0/departureLocalTime").asText() + " "
                        + flight.at("/legs/0/destination").asText() + " "
                        + flight.at("/legs/0/arrivalLocalTime").asText());
        List<String> found = new ArrayList<>();
        MAYA.get("/api/flights/flights?origin=LON&destination=NYC&date=2026-12-18&limit=200")
                .json()
                .path("items")
                .forEach(item -> found.add(item.path("designator").asText()));
        assertTrue(found.containsAll(List.of("BA117", "VS3", "AA101")), found.toString());
        JsonNode page = MAYA.get("/api/flights/flights?airline=BA&limit=3").json();
        JsonNode next = MAYA.get("/api/flights/flights?airline=BA&limit=3&cursor="
                        + page.path("nextCursor").asText())
                .json();
        assertEquals(3, next.path("items").size());
        assertFalse(page.path("items").get(2).equals(next.path("items").get(0)));
    }

    @Test
    void theLegsOfAScheduledFlightNameTheCabinsFrontToBack() {
        JsonNode leg = MAYA.get("/api/flights/flights/?flight=BA117").json().at("/items/0/legs/0");
        JsonNode dated =
                MAYA.get("/api/flights/flights/BA117/2026-12-18").json().at("/legs/0/cabins");
        List<String> cabins = new ArrayList<>();
        leg.path("cabins").forEach(cabin -> cabins.add(cabin.asText()));
        assertEquals(dated.findValuesAsText("cabin"), cabins);
    }

    @Test
    void returnsAFlightOnADayWithItsSeats() {
        JsonNode flight = MAYA.get("/api/flights/flights/BA117/2026-12-18").json();
        assertEquals(
                "2026-12-18T08:30:00Z", flight.at("/legs/0/leg/departureAt").asText());
        assertEquals(455, flight.at("/legs/0/leg/elapsedMinutes").asInt());
        assertEquals("FIRST", flight.at("/legs/0/cabins/0/cabin").asText());
        assertEquals("404 NOT_FOUND", code(MAYA.get("/api/flights/flights/BA9999/2026-12-18")));
        assertEquals("400 INVALID_REQUEST", code(MAYA.get("/api/flights/flights/BA117/tomorrow")));
    }

    @Test
    void parametersAreReadInAnyCase() {
        assertEquals(
                "LHR", MAYA.get("/api/flights/places/lhr").json().path("code").asText());
        assertEquals(
                "BA117",
                MAYA.get("/api/flights/flights/ba0117/2026-12-18")
                        .json()
                        .path("designator")
                        .asText());
        assertEquals("400 INVALID_REQUEST", code(MAYA.get("/api/flights/places?q=" + "x".repeat(81))));
        assertEquals(200, MAYA.get("/api/flights/places?q=" + "x".repeat(80)).status());
    }

    @Test
    void aCursorOfAnotherQueryIsRefused() {
        for (String list : List.of("places?q=lo", "flights?airline=BA", "flights?origin=LON", "weeks?")) {
            String next = MAYA.get("/api/flights/" + list + "&limit=1")
                    .json()
                    .path("nextCursor")
                    .asText();
            assertEquals(
                    200, MAYA.get("/api/flights/" + list + "&cursor=" + next).status(), list);
            for (String other : List.of("places?q=par", "places?", "flights?airline=LH", "flights?"))
                assertEquals(
                        400,
                        MAYA.get("/api/flights/" + other + "&cursor=" + next).status(),
                        list + " " + other);
        }
    }
}
