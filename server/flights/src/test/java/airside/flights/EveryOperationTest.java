package airside.flights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.kit.testing.Answer;
import airside.kit.testing.Contract;
import airside.kit.testing.ContractClient;
import airside.kit.testing.TestDatabase;
import airside.kit.testing.TestHost;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// FEATURE: flights implements every operation of the contract and answers as the contract says. The test fails for
/// an operation that is added to the contract until a request for it is added here.
class EveryOperationTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);

    @Test
    void everyOperationIsImplemented() {
        try (TestHost host =
                TestHost.withTokens(TestDatabase.create("flights").settings(), CLOCK, FlightsService::new)) {
            ContractClient maya = host.client(host.tokens().traveller(UUID.randomUUID()));
            ContractClient bookings = host.client(host.tokens().service("bookings"));
            for (String path :
                    List.of("network", "places", "places/LHR", "weeks", "flights", "flights/BA117/2027-01-15"))
                assertEquals(200, maya.get("/api/flights/" + path).status(), path);
            Answer offers = maya.post("/api/flights/offer-requests", """
                {"originDestinations": [{"origin": "LHR", "destination": "JFK", "departureDate": "2027-01-15"}],
                 "passengers": {"adults": 1}}
                """);
            String token =
                    offers.json().at("/directions/0/results/0/offers/0/token").asText();
            String chosen = "{\"offers\": [\"%s\"]}".formatted(token);
            assertEquals(200, maya.post("/api/flights/offer-checks", chosen).status());
            String hold = "/api/flights/holds/" + UUID.randomUUID();
            String request = "{\"offers\": [\"%s\"], \"expiresAt\": \"2026-11-23T09:20:00Z\"}".formatted(token);
            assertEquals(200, bookings.put(hold, request).status());
            assertEquals(200, bookings.get(hold).status());
            assertEquals(200, bookings.put(hold + "/confirmation", "").status());
            assertEquals(204, bookings.delete(hold).status());
        }
        Set<String> missing = Contract.get().operationsOf("flights");
        assertTrue(missing.size() >= 12, missing.toString());
        missing.removeAll(Contract.get().seenOperations());
        assertEquals(Set.of(), missing);
    }
}
