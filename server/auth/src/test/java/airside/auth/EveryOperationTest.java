package airside.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.kit.testing.Answer;
import airside.kit.testing.Contract;
import airside.kit.testing.ContractClient;
import airside.kit.testing.TestDatabase;
import airside.kit.testing.TestHost;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// FEATURE: auth serves every operation of the contract, with responses that match it. A new operation of the
/// contract fails here until this test calls it.
class EveryOperationTest {
    private static final String MAYA = "{\"username\": \"maya.okafor\", \"password\": \"a long walk to gate B42\"}";

    @Test
    void everyOperationIsAnswered() {
        Map<String, String> settings = new HashMap<>(TestDatabase.create("auth").settings());
        settings.put("auth.first-administrator-password", "the first of them all");
        settings.put("auth.service-secrets.bookings", "open sesame");
        try (TestHost host = TestHost.of(settings, Clock.systemUTC(), AuthService::new)) {
            aTraveller(host);
            anAdministrator(host);
            assertEquals(
                    200, host.client().get("/api/auth/.well-known/jwks.json").status());
            String proof = "{\"service\": \"bookings\", \"secret\": \"open sesame\"}";
            assertEquals(
                    200, host.client().post("/api/auth/service-tokens", proof).status());
        }
        Set<String> missing = Contract.get().operationsOf("auth");
        assertTrue(missing.size() >= 15, missing.toString());
        missing.removeAll(Contract.get().seenOperations());
        assertEquals(Set.of(), missing);
    }

    private static void aTraveller(TestHost host) {
        assertEquals(200, host.client().get("/api/auth/options").status());
        assertEquals(201, host.client().post("/api/auth/register", MAYA).status());
        Answer session = host.client().post("/api/auth/login", MAYA);
        Answer next = host.client().post("/api/auth/refresh", refreshToken(session));
        ContractClient maya = host.client(next.json().path("token").asText());
        for (String path : List.of("me", "profile"))
            assertEquals(200, maya.get("/api/auth/" + path).status(), path);
        String version = maya.get("/api/auth/profile").header("ETag");
        assertEquals(
                200,
                maya.with("If-Match", version)
                        .put("/api/auth/profile", "{\"surname\": \"Okafor\"}")
                        .status());
        JsonNode sessions = maya.get("/api/auth/sessions").json().path("items");
        assertEquals(1, sessions.size());
        assertEquals(204, maya.delete("/api/auth/sessions").status());
        host.client().post("/api/auth/login", MAYA);
        String other =
                maya.get("/api/auth/sessions").json().at("/items/0/sessionId").asText();
        assertEquals(204, maya.delete("/api/auth/sessions/" + other).status());
        assertEquals(200, host.client().get("/api/auth/ended-sessions").status());
        String change =
                "{\"currentPassword\": \"a long walk to gate B42\", \"newPassword\": \"a longer walk to gate C7\"}";
        assertEquals(204, maya.put("/api/auth/password", change).status());
        assertEquals(
                204, host.client().post("/api/auth/logout", refreshToken(next)).status());
    }

    private static void anAdministrator(TestHost host) {
        String credentials = "{\"username\": \"admin\", \"password\": \"the first of them all\"}";
        Answer session = host.client().post("/api/auth/login", credentials);
        ContractClient admin = host.client(session.json().path("token").asText());
        Answer agency = admin.post("/api/auth/agencies", "{\"code\": \"NORTH\", \"name\": \"North Travel\"}");
        String agents = "/api/auth/agencies/%s/agents"
                .formatted(agency.json().path("agencyId").asText());
        String agent = "{\"username\": \"jd\", \"password\": \"a long walk to gate B42\", \"role\": \"AGENT\"}";
        assertEquals(201, admin.post(agents, agent).status());
        assertEquals(200, admin.get(agents).status());
        assertEquals(200, admin.get("/api/auth/agencies").status());
        assertEquals(200, admin.get("/api/auth/accounts/jd").status());
        assertEquals(
                200,
                admin.put("/api/auth/accounts/jd/access", "{\"isEnabled\": true}")
                        .status());
        Answer code = admin.post("/api/auth/accounts/jd/recovery-codes", "");
        assertEquals(201, code.status());
        String recovery = "{\"username\": \"jd\", \"code\": \"%s\", \"newPassword\": \"a longer walk to gate C7\"}"
                .formatted(code.json().path("code").asText());
        assertEquals(
                200, host.client().post("/api/auth/password-recovery", recovery).status());
    }

    private static String refreshToken(Answer session) {
        return "{\"refreshToken\": \"%s\"}"
                .formatted(session.json().path("refreshToken").asText());
    }
}
