package airside.kit.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import airside.kit.testing.RecordedSecurityEvents;
import airside.kit.testing.TestDatabase;
import airside.kit.testing.TestHost;
import airside.kit.tokens.Role;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// FEATURE: refusals that are common to all services are in the security log, without code in the service.
class RefusalLoggingTest {
    private static final UUID MAYA = UUID.randomUUID();
    private static TestHost host;

    private final RecordedSecurityEvents lines = RecordedSecurityEvents.open();

    @BeforeAll
    static void start() {
        host = TestHost.withTokens(TestDatabase.migrated("parcels").settings(), Clock.systemUTC(), ParcelService::new);
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @AfterEach
    void close() {
        lines.close();
    }

    @Test
    void anOperationThatTheRoleDoesNotAllowIsLoggedWithItsCaller() {
        String path = "/api/parcels/" + UUID.randomUUID();
        assertEquals(
                403, host.client(host.tokens().traveller(MAYA)).delete(path).status());
        Map<String, String> event = lines.of("ACCESS_DENIED").stream()
                .filter(denied -> MAYA.toString().equals(denied.get("actorId")))
                .findFirst()
                .orElseThrow();
        assertEquals("DELETE /api/parcels/{parcelId}", event.get("operation"));
        assertEquals("127.0.0.1", event.get("address"));
    }

    @Test
    void aForgedTokenIsLogged() {
        JwtClaims claims = host.tokens().claims(MAYA.toString(), "maya", Role.ADMINISTRATOR);
        claims.setIssuer("https://evil.example");
        String forged = host.tokens().sign(claims);
        assertEquals(401, host.client(forged).get("/api/parcels").status());
        List<Map<String, String>> refused = lines.of("TOKEN_REFUSED");
        assertEquals("GET /api/parcels", refused.getLast().get("operation"));
    }

    @Test
    void anExpiredTokenAndAMissingOneAreNotLogged() {
        JwtClaims claims = host.tokens().claims(MAYA.toString(), "maya", Role.TRAVELLER);
        claims.setExpirationTime(NumericDate.fromSeconds(1));
        String expired = host.tokens().sign(claims);
        assertEquals(401, host.client(expired).get("/api/parcels").status());
        assertEquals(401, host.client().get("/api/parcels").status());
        assertEquals(List.of(), lines.of("TOKEN_REFUSED"));
    }
}
