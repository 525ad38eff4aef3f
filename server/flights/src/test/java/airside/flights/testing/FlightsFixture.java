package airside.flights.testing;

import airside.flights.FlightsService;
import airside.kit.testing.Answer;
import airside.kit.testing.ContractClient;
import airside.kit.testing.TestDatabase;
import airside.kit.testing.TestHost;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/// One host of the flights service for all tests of a JVM, because it takes seconds to read the timetable: the
/// sample world at 2026-11-23T09:00Z. A test that holds seats uses a flight and a day of its own. Every response is
/// validated against the contract.
public final class FlightsFixture {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);

    private FlightsFixture() {}

    private static final class Running {
        private static final TestHost HOST =
                TestHost.withTokens(TestDatabase.create("flights").settings(), CLOCK, FlightsService::new);
    }

    public static ContractClient anonymous() {
        return Running.HOST.client();
    }

    public static ContractClient traveller() {
        return Running.HOST.client(Running.HOST.tokens().traveller(UUID.randomUUID()));
    }

    public static ContractClient bookings() {
        return Running.HOST.client(Running.HOST.tokens().service("bookings"));
    }

    /// Returns status and problem code, such as "404 NOT_FOUND".
    public static String code(Answer answer) {
        return answer.status() + " " + answer.code();
    }

    /// Returns a request for offers in economy.
    public static String offerRequest(
            String origin, String destination, String date, int adults, int children, int infants) {
        return """
            {"originDestinations": [{"origin": "%s", "destination": "%s", "departureDate": "%s"}],
             "passengers": {"adults": %d, "children": %d, "infants": %d}, "cabin": "ECONOMY"}
            """.formatted(origin, destination, date, adults, children, infants);
    }

    /// Returns a request of one adult for up to `resultsMax` results in a cabin.
    public static String offerRequest(int resultsMax, String origin, String destination, String date, String cabin) {
        return """
            {"originDestinations": [{"origin": "%s", "destination": "%s", "departureDate": "%s"}],
             "passengers": {"adults": 1}, "cabin": "%s", "resultsMax": %d}
            """.formatted(origin, destination, date, cabin, resultsMax);
    }

    /// Returns the first result of the outbound direction whose first segment has the flight designator.
    public static JsonNode result(JsonNode offers, String flight) {
        for (JsonNode result : offers.at("/directions/0/results")) {
            if (result.at("/journey/segments/0/flight").asText().equals(flight)) return result;
        }
        throw new AssertionError(flight + " is not among the results: " + offers);
    }
}
