package airside.flights.places;

import static airside.flights.testing.FlightsFixture.code;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.flights.testing.FlightsFixture;
import airside.kit.testing.Answer;
import airside.kit.testing.ContractClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// FEATURE: places over HTTP, found by what people type: code, name, city and country, in any script.
class PlaceRoutesTest {
    private static final ContractClient MAYA = FlightsFixture.traveller();

    @Test
    void findsPlacesByTypedText() {
        assertEquals("LON LHR", codes(MAYA.get("/api/flights/places?q=lond&limit=2")));
        assertEquals("NYC JFK", codes(MAYA.get("/api/flights/places?q=new%20york&limit=2")));
        assertEquals("SAO GRU", codes(MAYA.get("/api/flights/places?q=sao%20paulo&limit=2")));
        assertEquals("ZRH", codes(MAYA.get("/api/flights/places?q=Z%C3%BCrich&limit=1")));
        assertEquals("ZRH", codes(MAYA.get("/api/flights/places?q=zrh&limit=1")));
        assertEquals("JFK", codes(MAYA.get("/api/flights/places?q=new%20york%20kennedy&limit=1")));
        assertEquals("LHR", codes(MAYA.get("/api/flights/places?q=heatrow&limit=1")));
        assertEquals("MUC", codes(MAYA.get("/api/flights/places?q=m%C3%BCnchen&limit=1")));
        assertEquals("BJS", codes(MAYA.get("/api/flights/places?q=peking&limit=1")));
        assertEquals("", codes(MAYA.get("/api/flights/places?q=%3F%3F&limit=1")));
    }

    /// Typed text, and the place that must come first; further places must be among the first eight.
    @ParameterizedTest
    @CsvSource({
        "london uk, LON",
        "uk london, LON",
        "london u, LON",
        "london united kingdom, LON",
        "paris france, PAR",
        "paris frankreich, PAR",
        "JFK airport, JFK",
        "heathrow airport, LHR",
        "kansai international airport, KIX",
        "portland oregon, PDX",
        "USA, NYC",
        "UK, LON",
        "England, LON",
        "Deutschland, FRA",
        "Holland, AMS",
        "Czechia, PRG",
        "Tschechien, PRG",
        "Burma, RGN",
        "Ivory Coast, ABJ",
        "Россия, MOW",
        "Koeln, CGN",
        "köln, CGN",
        "Muenchen, MUC",
        "zuerich, ZRH",
        "Malmoe, MMX",
        "Easter Island, IPC",
        "Rapa Nui, IPC",
        "Москва, MOW",
        "моск, MOW",
        "東京, TYO",
        "القاهرة, CAI",
        "서울, SEL",
        "Αθήνα, ATH",
        "ΑΘΗΝΑ, ATH",
        "Lissabon, LIS",
        "EGLL, LHR",
        "kjfk, JFK",
        "st petersburg, LED PIE",
        "saint petersburg, LED",
        "sankt petersburg, LED",
        "st louis, STL",
        "st lo, STL",
        "BUE, BUE EZE",
        "YTO, YTO YYZ",
        "YMQ, YMQ YUL",
        "JKT, JKT CGK",
        "BUH, BUH OTP",
        "DTT, DTT DTW",
        "SPK, SPK CTS",
        "REK, REK KEF",
        "UKB, UKB",
        "new york, NYC JFK",
        "york, NYC",
        "san jose costa rica, SJO",
        "lodnon, LON",
    })
    void aPlaceIsFoundByCodeNameCountryAndScript(String typed, String expected) {
        String found =
                codes(MAYA.get("/api/flights/places?limit=8&q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8)));
        List<String> codes = List.of(expected.split(" "));
        assertTrue(found.startsWith(codes.getFirst()), found);
        assertTrue(List.of(found.split(" ")).containsAll(codes), found);
    }

    @Test
    void placesHaveTheDistanceFromAnOrigin() {
        JsonNode laGuardia =
                MAYA.get("/api/flights/places?q=lga&from=LON&limit=1").json().at("/items/0");
        assertEquals(5549, laGuardia.path("distanceKm").asInt(), 30);
        assertFalse(laGuardia.path("isServedNonstop").asBoolean(true));
        assertEquals("422 UNKNOWN_PLACE", code(MAYA.get("/api/flights/places?from=QQQ")));
    }

    @Test
    void findsAPlaceByItsCode() {
        JsonNode london = MAYA.get("/api/flights/places/LON").json();
        assertEquals(
                "CITY London Europe/London",
                london.path("kind").asText() + " " + london.path("name").asText() + " "
                        + london.path("timeZone").asText());
        assertEquals("404 NOT_FOUND", code(MAYA.get("/api/flights/places/QQQ")));
    }

    @Test
    void listsPlacesInPages() {
        JsonNode first = MAYA.get("/api/flights/places?limit=200").json();
        JsonNode second = MAYA.get("/api/flights/places?limit=200&cursor="
                        + first.path("nextCursor").asText())
                .json();
        assertTrue(first.at("/items/199/code")
                        .asText()
                        .compareTo(second.at("/items/0/code").asText())
                < 0);
        assertEquals("400 CURSOR_INVALID", code(MAYA.get("/api/flights/places?cursor=zzz")));
    }

    private static String codes(Answer answer) {
        List<String> codes = new ArrayList<>();
        answer.json().path("items").forEach(item -> codes.add(item.path("code").asText()));
        return String.join(" ", codes);
    }
}
