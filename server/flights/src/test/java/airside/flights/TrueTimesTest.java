package airside.flights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.flights.testing.FlightsFixture;
import airside.kit.testing.Answer;
import airside.kit.testing.ContractClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// FEATURE: a flight departs at its local time and takes its block time on every day of the year, also when clocks
/// change at its ends. A return is compared with the instant of landing, not with the date.
class TrueTimesTest {
    private static final ContractClient MAYA = FlightsFixture.traveller();

    /// Sydney has daylight saving time, Brisbane does not.
    @Test
    void aFlightTakesAsLongInWinterAsInSummer() {
        assertEquals("06:00 → 06:30, 90 min", leg("QF500", "2026-12-15"));
        assertEquals("06:00 → 07:30, 90 min", leg("QF500", "2027-07-14"));
        assertEquals("10:10 → 21:00, 410 min", leg("EK8", "2027-03-27"));
        assertEquals("10:10 → 20:00, 410 min", leg("EK8", "2027-03-28"));
    }

    /// Inuvik changes its clocks; Old Crow no longer does.
    @Test
    void everyFlightLandsAfterItsDeparture() {
        assertEquals("11:35 → 12:20, 45 min", leg("4N208", "2026-12-16"));
        assertEquals("11:35 → 11:20, 45 min", leg("4N208", "2027-07-14"));
        assertTrue(flights(shop("YEV", "YOC", "2026-12-16")).contains("4N208"), "4N208 is on sale");
    }

    /// On 28 March 2027 Berlin's clocks change from 02:00 to 03:00, on 31 October from 03:00 to 02:00.
    @Test
    void aDepartureInASkippedHourMovesByTheLengthOfTheGap() {
        assertEquals("02:55 → 07:55, 180 min", leg("8Q802", "2027-03-27"));
        assertEquals("03:55 → 07:55, 180 min", leg("8Q802", "2027-03-28"));
        assertEquals("02:55 → 06:55, 180 min", leg("8Q802", "2027-03-29"));
        JsonNode skipped = shop("NUE", "AYT", "2027-03-28").json();
        assertEquals(
                "2027-03-28T03:55:00 Europe/Berlin 2027-03-28T01:55:00Z",
                segment(skipped, "8Q802", "departureLocal") + " " + segment(skipped, "8Q802", "departureTimeZone") + " "
                        + segment(skipped, "8Q802", "departureAt"));
    }

    @Test
    void aDepartureInARepeatedHourIsInTheFirst() {
        JsonNode repeated = MAYA.get("/api/flights/flights/8Q802/2027-10-31").json();
        assertEquals(
                "2027-10-31T00:55:00Z", repeated.at("/legs/0/leg/departureAt").asText());
        assertEquals("02:55 → 06:55, 180 min", leg("8Q802", "2027-10-31"));
    }

    @Test
    void aScheduledFlightHasItsBlockTimeAndTheArrivalOnTheRequestedDay() {
        assertEquals("06:30+0 90", scheduled("QF500", "2026-12-15"));
        assertEquals("07:30+0 90", scheduled("QF500", "2027-07-14"));
    }

    /// Rarotonga is 23 hours behind Auckland: a flight lands on the day before its departure.
    @Test
    void aReturnAcrossTheDateLineMayDepartOnTheDayBefore() {
        Answer sameDay = shopReturn("AKL", "RAR", "2026-12-15", "2026-12-15");
        assertEquals(200, sameDay.status(), sameDay.text());
        Answer dayBefore = shopReturn("AKL", "RAR", "2026-12-15", "2026-12-14");
        assertEquals(200, dayBefore.status(), dayBefore.text());
        assertEquals("NZ745 15:05", offered(dayBefore, 1));
        assertEquals(200, book(dayBefore, "NZ746", "NZ745").status());
    }

    @Test
    void aReturnBeforeTheOutboundLandsIsRefusedWithThatReason() {
        Answer refused = shopReturn("LHR", "SIN", "2026-12-18", "2026-12-18");
        assertEquals("422 DATES_NOT_IN_ORDER", refused.status() + " " + refused.code());
        assertTrue(
                refused.json().path("detail").asText().contains("lands in SIN on 2026-12-19"),
                refused.json().path("detail").asText());
        Answer tooEarly = shopReturn("LHR", "JFK", "2026-12-18", "2026-12-17");
        assertEquals("422 DATES_NOT_IN_ORDER", tooEarly.status() + " " + tooEarly.code());
        Answer overBefore = shopReturn("PPG", "AKL", "2026-12-18", "2026-12-18");
        assertEquals("422 DATES_NOT_IN_ORDER", overBefore.status() + " " + overBefore.code());
        assertTrue(
                overBefore.json().path("detail").asText().contains("2026-12-18 ends before 2026-12-18 begins"),
                overBefore.json().path("detail").asText());
    }

    @Test
    void offersWhoseReturnLeavesTooEarlyAreRefusedWithThatReason() {
        Answer sameDay = shopReturn("LHR", "CDG", "2026-12-18", "2026-12-18");
        List<JsonNode> out = results(sameDay, 0);
        List<JsonNode> back = results(sameDay, 1);
        Answer refused = check(token(out.getLast()), token(back.getFirst()));
        assertEquals("422 OFFERS_DO_NOT_COMBINE", refused.status() + " " + refused.code());
        assertTrue(
                refused.json().path("detail").asText().contains("before"),
                refused.json().path("detail").asText());
    }

    private static String leg(String flight, String date) {
        JsonNode leg = MAYA.get("/api/flights/flights/%s/%s".formatted(flight, date))
                .json()
                .at("/legs/0/leg");
        return "%s → %s, %d min"
                .formatted(
                        time(leg.path("departureLocal")),
                        time(leg.path("arrivalLocal")),
                        leg.path("elapsedMinutes").asInt());
    }

    private static String scheduled(String flight, String date) {
        JsonNode leg = MAYA.get("/api/flights/flights?flight=%s&date=%s".formatted(flight, date))
                .json()
                .at("/items/0/legs/0");
        return "%s+%d %d"
                .formatted(
                        leg.path("arrivalLocalTime").asText(),
                        leg.path("arrivalDayChange").asInt(),
                        leg.path("blockMinutes").asInt());
    }

    private static String time(JsonNode local) {
        return local.asText().substring(11, 16);
    }

    private static Answer shop(String origin, String destination, String date) {
        return MAYA.post("/api/flights/offer-requests", """
            {"originDestinations": [{"origin": "%s", "destination": "%s", "departureDate": "%s"}], "passengers": {"adults": 1}}
            """.formatted(origin, destination, date));
    }

    private static Answer shopReturn(String origin, String destination, String out, String back) {
        return MAYA.post("/api/flights/offer-requests", """
            {"originDestinations": [{"origin": "%1$s", "destination": "%2$s", "departureDate": "%3$s"},
              {"origin": "%2$s", "destination": "%1$s", "departureDate": "%4$s"}], "passengers": {"adults": 1}, "resultsMax": 200}
            """.formatted(origin, destination, out, back));
    }

    private static List<String> flights(Answer offers) {
        return results(offers, 0).stream().map(TrueTimesTest::flight).toList();
    }

    private static List<JsonNode> results(Answer offers, int direction) {
        List<JsonNode> results = new ArrayList<>();
        offers.json().at("/directions/%d/results".formatted(direction)).forEach(results::add);
        return results;
    }

    private static String flight(JsonNode result) {
        return result.at("/journey/segments/0/flight").asText();
    }

    private static String segment(JsonNode offers, String flight, String field) {
        for (JsonNode result : offers.at("/directions/0/results")) {
            if (flight(result).equals(flight))
                return result.at("/journey/segments/0/" + field).asText();
        }
        throw new AssertionError(flight + " is not offered: " + offers);
    }

    private static String offered(Answer offers, int direction) {
        JsonNode first = results(offers, direction).getFirst();
        return flight(first) + " " + time(first.at("/journey/segments/0/departureLocal"));
    }

    private static Answer book(Answer offers, String out, String back) {
        return check(token(offers, 0, out), token(offers, 1, back));
    }

    private static String token(Answer offers, int direction, String flight) {
        return results(offers, direction).stream()
                .filter(result -> flight(result).equals(flight))
                .map(TrueTimesTest::token)
                .findFirst()
                .orElseThrow(() -> new AssertionError(flight + " is not offered: " + offers.text()));
    }

    private static String token(JsonNode result) {
        return result.at("/offers/0/token").asText();
    }

    private static Answer check(String... tokens) {
        return MAYA.post("/api/flights/offer-checks", "{\"offers\": [\"" + String.join("\", \"", tokens) + "\"]}");
    }
}
