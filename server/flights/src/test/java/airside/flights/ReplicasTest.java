package airside.flights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import airside.kit.testing.Answer;
import airside.kit.testing.ContractClient;
import airside.kit.testing.Eventually;
import airside.kit.testing.SettableClock;
import airside.kit.testing.TestDatabase;
import airside.kit.testing.TestHost;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// FEATURE: two replicas of flights on one database act as one service: each accepts offers that the other signed,
/// and within seconds shows the seats that the other took.
class ReplicasTest {
    private static final LocalDate DAY = LocalDate.of(2027, 2, 3);

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T09:00:00Z"));
    private TestHost one;
    private TestHost other;

    @BeforeEach
    void start() {
        TestDatabase database = TestDatabase.create("flights");
        one = TestHost.withTokens(database.settings(), clock, FlightsService::new);
        other = TestHost.withTokens(database.settings(), clock, FlightsService::new);
    }

    @AfterEach
    void stop() {
        one.close();
        other.close();
    }

    @Test
    void anOfferOfOneReplicaIsAcceptedByTheOther() {
        assertEquals(200, check(other, offer(one, 1)).status());
    }

    @Test
    void anOfferSignedWithANewKeyIsAcceptedByTheOther() {
        String before = offer(one, 1);
        clock.advance(Duration.ofHours(25));
        String after = offer(one, 1);
        assertNotEquals(header(before), header(after), "the key has changed");
        assertEquals(200, check(other, after).status());
        assertEquals("OFFER_EXPIRED", check(other, before).code());
    }

    @Test
    void anOfferSignedWithThePreviousKeyIsValidUntilItExpires() {
        offer(one, 1);
        clock.advance(Duration.ofHours(23).plusMinutes(59));
        String before = offer(one, 1);
        clock.advance(Duration.ofMinutes(2));
        assertNotEquals(header(before), header(offer(one, 1)), "the key has changed");
        assertEquals(200, check(other, before).status());
        assertEquals(200, check(one, before).status());
    }

    @Test
    void seatsHeldByOneReplicaAreShownByTheOther() {
        String nine = offer(other, 9);
        while (hold(one, nine).status() == 200) {
            // until the cabin is full
        }
        assertEquals("SOLD_OUT", hold(one, nine).code());
        assertEquals("SOLD_OUT", hold(other, nine).code(), "the database decides, not the copy of a replica");
        Eventually.becomes(
                "the other does not offer nine seats any more",
                () -> offer(other, 9).isEmpty());
    }

    private static Answer hold(TestHost host, String offer) {
        ContractClient bookings = host.client(host.tokens().service("bookings"));
        return bookings.put(
                "/api/flights/holds/" + UUID.randomUUID(),
                "{\"offers\": [\"%s\"], \"expiresAt\": \"2026-11-23T09:20:00Z\"}".formatted(offer));
    }

    private static Answer check(TestHost host, String offer) {
        return maya(host).post("/api/flights/offer-checks", "{\"offers\": [\"%s\"]}".formatted(offer));
    }

    /// Returns an offer for VS3; empty if it has too few seats.
    private static String offer(TestHost host, int adults) {
        JsonNode offers = maya(host)
                .post("/api/flights/offer-requests", """
                    {"originDestinations": [{"origin": "LHR", "destination": "JFK", "departureDate": "%s"}],
                     "passengers": {"adults": %d}}
                    """.formatted(DAY, adults))
                .json();
        for (JsonNode result : offers.at("/directions/0/results")) {
            if (result.at("/journey/segments/0/flight").asText().equals("VS3"))
                return result.at("/offers/0/token").asText("");
        }
        return "";
    }

    private static ContractClient maya(TestHost host) {
        return host.client(host.tokens().traveller(UUID.randomUUID()));
    }

    private static String header(String token) {
        return token.substring(0, token.indexOf('.'));
    }
}
