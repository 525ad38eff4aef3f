package airside.kit.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.kit.testing.Answer;
import airside.kit.testing.ContractClient;
import airside.kit.testing.TestDatabase;
import airside.kit.testing.TestHost;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// FEATURE: a service with a database on the real host, over HTTP.
class A01_WritingAServiceTest {
    private static final UUID MAYA = UUID.randomUUID();
    private static TestHost host;

    @BeforeAll
    static void start() {
        host = TestHost.withTokens(TestDatabase.create("parcels").settings(), Clock.systemUTC(), ParcelService::new);
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @Test
    void aStoredParcelCanBeRead() {
        ContractClient maya = ask(host.tokens().traveller(MAYA));
        Answer sent = maya.post("/api/parcels", "{\"weight\": 5}");
        assertEquals(201, sent.status(), sent.text());
        Answer read = maya.get(sent.header("Location"));
        assertEquals(sent.json(), read.json());
        assertTrue(
                maya.get("/api/parcels").text().contains(read.json().path("id").asText()));
    }

    @Test
    void everyPathAnswersWithAndWithoutATrailingSlash() {
        ContractClient maya = ask(host.tokens().traveller(MAYA));
        assertEquals(200, maya.get("/api/parcels").status());
        assertEquals(200, maya.get("/api/parcels/").status());
        assertEquals(200, maya.get("/api/parcels/?a=b").status());
    }

    @Test
    void aRequestWithoutATokenIsUnauthenticated() {
        Answer answer = host.client().get("/api/parcels");
        assertEquals("401 UNAUTHENTICATED", answer.status() + " " + answer.code());
        assertEquals("Bearer", answer.header("WWW-Authenticate"));
    }

    @Test
    void aRequestWithAnotherRoleIsForbidden() {
        Answer answer = ask(host.tokens().traveller(MAYA)).delete("/api/parcels/" + MAYA);
        assertEquals("403 FORBIDDEN", answer.status() + " " + answer.code());
    }

    @Test
    void aBugIsAnsweredWithoutInternalDetails() {
        Answer answer = host.client().get("/api/parcels/broken");
        assertEquals("500 INTERNAL_ERROR", answer.status() + " " + answer.code());
        assertFalse(answer.text().contains("swordfish"), answer.text());
    }

    @Test
    void aWrongMethodIsAnsweredWithTheAllowedOnes() {
        Answer answer = host.client().put("/api/parcels/", "{}");
        assertEquals("405 METHOD_NOT_ALLOWED", answer.status() + " " + answer.code());
        assertEquals("GET, HEAD, POST", answer.header("Allow"));
    }

    @Test
    void anUnknownPathIsNotFound() {
        assertEquals("NOT_FOUND", host.client().get("/api/elsewhere").code());
        assertEquals("NOT_FOUND", host.client().get("/").code());
    }

    @Test
    void theHostIsReadyWhenTheDatabaseIs() {
        Answer ready = host.client().get("/health/ready");
        assertEquals(200, ready.status(), ready.text());
        assertEquals(
                List.of("parcels started", "parcels database", "auth started"),
                ready.json().path("checks").findValuesAsText("name"));
        assertEquals(200, host.client().get("/health/live").status());
    }

    private static ContractClient ask(String token) {
        return host.client(token);
    }
}
