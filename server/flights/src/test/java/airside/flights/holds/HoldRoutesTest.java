package airside.flights.holds;

import static airside.flights.testing.FlightsFixture.code;
import static airside.flights.testing.FlightsFixture.offerRequest;
import static airside.flights.testing.FlightsFixture.result;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.flights.testing.FlightsFixture;
import airside.kit.testing.Answer;
import airside.kit.testing.ContractClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// FEATURE: seat holds over HTTP: held, confirmed and released; holds without a payment are limited.
class HoldRoutesTest {
    private static final ContractClient MAYA = FlightsFixture.traveller();
    private static final ContractClient BOOKINGS = FlightsFixture.bookings();

    @Test
    void seatsAreHeldConfirmedAndReleased() {
        String token = result(
                        MAYA.post("/api/flights/offer-requests", offerRequest("LHR", "JFK", "2027-02-03", 3, 0, 0))
                                .json(),
                        "VS3")
                .at("/offers/0/token")
                .asText();
        String hold = "/api/flights/holds/" + UUID.randomUUID();
        String request = "{\"offers\": [\"%s\"], \"expiresAt\": \"2026-11-23T09:20:00Z\"}".formatted(token);
        assertEquals("403 FORBIDDEN", code(MAYA.put(hold, request)));
        assertEquals("404 NOT_FOUND", code(BOOKINGS.get(hold)));
        assertEquals("404 NOT_FOUND", code(BOOKINGS.put(hold + "/confirmation", "")));
        Answer held = BOOKINGS.put(hold, request);
        assertEquals(
                "HELD 3",
                held.json().path("state").asText() + " "
                        + held.json().path("seats").asText(),
                held.text());
        assertEquals(held.json(), BOOKINGS.put(hold, request).json());
        assertEquals("3 held, 0 sold", economyOf("VS3", "2027-02-03"));
        assertEquals(
                "CONFIRMED",
                BOOKINGS.put(hold + "/confirmation", "").json().path("state").asText());
        assertEquals(
                "CONFIRMED",
                BOOKINGS.put(hold + "/confirmation", "").json().path("state").asText());
        assertEquals("0 held, 3 sold", economyOf("VS3", "2027-02-03"));
        assertEquals(204, BOOKINGS.delete(hold).status());
        assertEquals(204, BOOKINGS.delete(hold).status());
        assertEquals("0 held, 0 sold", economyOf("VS3", "2027-02-03"));
        assertEquals("409 HOLD_EXPIRED", code(BOOKINGS.put(hold + "/confirmation", "")));
        assertEquals("RELEASED", BOOKINGS.get(hold).json().path("state").asText());
    }

    @Test
    void unpaidHoldsTakeHalfOfTheCabinAtMost() {
        String token = result(
                        MAYA.post("/api/flights/offer-requests", offerRequest("LHR", "JFK", "2027-02-04", 9, 0, 0))
                                .json(),
                        "VS3")
                .at("/offers/0/token")
                .asText();
        String request = "{\"offers\": [\"%s\"], \"expiresAt\": \"2026-11-23T09:20:00Z\"}".formatted(token);
        int held = 0;
        Answer answer = BOOKINGS.put("/api/flights/holds/" + UUID.randomUUID() + "?payment=AWAITED", request);
        while (answer.status() == 200) {
            held += 9;
            answer = BOOKINGS.put("/api/flights/holds/" + UUID.randomUUID() + "?payment=AWAITED", request);
        }
        assertEquals("409 UNPAID_SEATS_LIMIT", code(answer));
        int seats = economySeatsOf("VS3", "2027-02-04");
        assertTrue(held > seats / 2 - 9 && held <= (seats + 1) / 2, held + " of " + seats);
        String paying = "/api/flights/holds/" + UUID.randomUUID();
        assertEquals(200, BOOKINGS.put(paying + "?payment=UNDER_WAY", request).status());
        // the card was declined
        assertEquals("409 UNPAID_SEATS_LIMIT", code(BOOKINGS.put(paying + "?payment=AWAITED", request)));
        // the previous release sends no parameter; a later release may send another value
        assertEquals(
                200,
                BOOKINGS.put("/api/flights/holds/" + UUID.randomUUID(), request).status());
        assertEquals(
                200,
                BOOKINGS.put("/api/flights/holds/" + UUID.randomUUID() + "?payment=BY_INVOICE", request)
                        .status());
    }

    private static int economySeatsOf(String flight, String date) {
        for (JsonNode cabin : MAYA.get("/api/flights/flights/%s/%s".formatted(flight, date))
                .json()
                .at("/legs/0/cabins")) {
            if (cabin.path("cabin").asText().equals("ECONOMY"))
                return cabin.path("capacity").asInt();
        }
        throw new AssertionError("no economy");
    }

    private static String economyOf(String flight, String date) {
        for (JsonNode cabin : MAYA.get("/api/flights/flights/%s/%s".formatted(flight, date))
                .json()
                .at("/legs/0/cabins")) {
            if (cabin.path("cabin").asText().equals("ECONOMY"))
                return cabin.path("held").asInt() + " held, "
                        + cabin.path("sold").asInt() + " sold";
        }
        return "no economy";
    }
}
