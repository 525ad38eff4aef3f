package airside.auth.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.auth.AuthService;
import airside.auth.keys.JdbcSigningKeys.Conversion;
import airside.kit.encryption.SecretEncryption;
import airside.kit.securitylog.SecurityLog;
import airside.kit.settings.Settings;
import airside.kit.testing.Answer;
import airside.kit.testing.RecordedSecurityEvents;
import airside.kit.testing.SettableClock;
import airside.kit.testing.TestDatabase;
import airside.kit.testing.TestHost;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// FEATURE: signing keys change each day, and every service knows the key of each valid token: the next key is
/// published an hour before it signs, the last one until all tokens that it signed have expired.
class KeyRotationTest {
    private static final String MAYA = "{\"username\": \"maya\", \"password\": \"a long walk to gate B42\"}";

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T09:00:00Z"));
    private final TestDatabase database = TestDatabase.create("auth");
    private TestHost host;
    private SigningKeys keys;

    @BeforeEach
    void start() {
        host = TestHost.of(database.settings(), clock, AuthService::new);
        host.client().post("/api/auth/register", MAYA);
        keys = keys();
    }

    @AfterEach
    void stop() {
        host.close();
    }

    @Test
    void theNextKeyIsPublishedAnHourBeforeItSigns() {
        keys.rotate();
        String today = keys.current().id();
        assertEquals(1, keys.published().size());
        clock.advance(Duration.ofHours(23));
        keys.rotate();
        assertEquals(today, keys.current().id());
        assertEquals(2, keys.published().size(), "the next one is there for all to fetch");
        clock.advance(Duration.ofMinutes(59));
        assertEquals(today, keys.current().id());
        clock.advance(Duration.ofMinutes(1));
        assertNotEquals(today, keys.current().id());
        assertTrue(publishes(today), "what it signed a minute ago is still good");
        clock.advance(SigningKeys.PUBLISHED_AFTER);
        assertFalse(publishes(today));
    }

    @Test
    void aTokenOfYesterdaysKeyIsValidUntilItExpires() throws IOException {
        clock.advance(Duration.ofHours(23).plusMinutes(55));
        String before = logIn();
        clock.advance(Duration.ofMinutes(6));
        String after = logIn();
        assertNotEquals(keyId(before), keyId(after));
        // The keys may have been fetched recently; for an unknown id they are fetched again after five seconds.
        clock.advance(Duration.ofSeconds(6));
        assertEquals(200, host.client(before).get("/api/auth/me").status());
        assertEquals(200, host.client(after).get("/api/auth/me").status());
        clock.advance(Duration.ofMinutes(5));
        assertEquals(401, host.client(before).get("/api/auth/me").status());
        assertEquals(200, host.client(after).get("/api/auth/me").status());
    }

    @Test
    void replicasThatStartAtOnceShareOneKey() throws Exception {
        List<Callable<String>> replicas = new ArrayList<>();
        clock.advance(Duration.ofDays(3));
        for (int replica = 0; replica < 8; replica++) {
            var own = keys();
            replicas.add(() -> own.current().id());
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<String> ids = new ArrayList<>();
            for (var answer : threads.invokeAll(replicas)) ids.add(answer.get());
            assertEquals(1, ids.stream().distinct().count(), ids.toString());
        }
    }

    @Test
    void aNewKeyIsReportedOnceByTheReplicaThatMadeIt() {
        clock.advance(Duration.ofDays(3));
        SigningKeys other = keys();
        try (RecordedSecurityEvents lines = RecordedSecurityEvents.open()) {
            keys.rotate();
            other.rotate();
            String first = keys.current().id();
            assertEquals(1, created(lines, first), "the first key of a process");
            clock.advance(Duration.ofHours(23));
            keys.rotate();
            other.rotate();
            for (SigningKey key : keys.published()) assertEquals(1, created(lines, key.id()));
            assertEquals(2, keys.published().size());
        }
    }

    @Test
    void keysThatAreNoLongerNeededAreDeleted() {
        clock.advance(Duration.ofDays(10));
        keys.rotate();
        assertEquals(1, keys.published().size());
    }

    private SigningKeys keys() {
        SecretEncryption none = SecretEncryption.of(Settings.of(Map.of()), "auth");
        var store = new JdbcSigningKeys(database.open("auth"), none, Conversion.BY_ROTATION);
        return new SigningKeys(store, new SecurityLog(new SimpleMeterRegistry(), clock), clock);
    }

    private static long created(RecordedSecurityEvents lines, String id) {
        return lines.of("SIGNING_KEY_CREATED").stream()
                .filter(event -> id.equals(event.get("keyId")))
                .count();
    }

    private boolean publishes(String id) {
        return keys.published().stream().anyMatch(key -> key.id().equals(id));
    }

    private String logIn() {
        Answer session = host.client().post("/api/auth/login", MAYA);
        assertEquals(200, session.status(), session.text());
        return session.json().path("token").asText();
    }

    private static String keyId(String token) throws IOException {
        byte[] header = Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.')));
        return new ObjectMapper().readTree(header).path("kid").asText();
    }
}
