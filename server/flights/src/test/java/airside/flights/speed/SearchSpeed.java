package airside.flights.speed;

import airside.kit.testing.TestHost;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Prints throughput and response times of searches over HTTP with eight clients: offers for direct flights between
/// busy places, with prices, seats and signatures, and places by typed text.
public final class SearchSpeed {
    private static final int CLIENTS = 8;
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration MEASURED = Duration.ofSeconds(10);
    private static final int DAYS = 60;
    private static final List<String> ROUTES = List.of(
            "LHR JFK", "LON NYC", "FRA SIN", "SIN SYD", "CDG DXB", "MAD BCN", "OSL TRD", "HND CTS", "LAX SFO",
            "ATL LGA", "GRU CGH", "DEL BOM", "JNB CPT", "MEX CUN", "YYZ YVR", "AMS LHR", "MUC HAM", "BKK HKT",
            "HKG TPE", "SYD MEL");
    private static final List<String> TYPED =
            List.of("l", "lo", "lon", "lond", "new york", "sao paulo", "heatrow", "zürich", "münchen", "san fransisco");

    private SearchSpeed() {}

    public static void main(String[] args) throws Exception {
        try (var fixture = new SpeedFixture();
                TestHost host = fixture.host()) {
            String token = host.tokens().traveller(UUID.randomUUID());
            var load = new LoadGenerator(host.host().port(), CLIENTS);
            List<byte[]> shopping = shopping(token);
            load.measure(WARM_UP, (client, count) -> pick(shopping, client, count));
            load.run("offers, busy routes", MEASURED, (client, count) -> pick(shopping, client, count));
            List<byte[]> places = places(token);
            load.measure(WARM_UP.dividedBy(2), (client, count) -> pick(places, client, count));
            load.run("places as typed", MEASURED.dividedBy(2), (client, count) -> pick(places, client, count));
        }
    }

    private static byte[] pick(List<byte[]> requests, int client, long count) {
        return requests.get((int) ((client * 7_919L + count) % requests.size()));
    }

    private static List<byte[]> shopping(String token) {
        List<byte[]> requests = new ArrayList<>();
        LocalDate today = LocalDate.now(Clock.systemUTC());
        for (int day = 10; day < 10 + DAYS; day++) {
            for (String route : ROUTES) {
                String body = """
                    {"originDestinations": [{"origin": "%s", "destination": "%s", "departureDate": "%s"}],
                     "passengers": {"adults": 1}, "cabin": "ECONOMY"}
                    """.formatted(route.substring(0, 3), route.substring(4), today.plusDays(day));
                requests.add(LoadGenerator.request("POST", "/api/flights/offer-requests", token, body));
            }
        }
        return requests;
    }

    private static List<byte[]> places(String token) {
        return TYPED.stream()
                .map(typed -> LoadGenerator.request(
                        "GET",
                        "/api/flights/places?limit=8&q="
                                + java.net.URLEncoder.encode(typed, java.nio.charset.StandardCharsets.UTF_8),
                        token,
                        ""))
                .toList();
    }
}
