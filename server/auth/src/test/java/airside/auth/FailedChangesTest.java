package airside.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import airside.kit.testing.Answer;
import airside.kit.testing.ContractClient;
import airside.kit.testing.TestDatabase;
import airside.kit.testing.TestHost;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// FEATURE: a change of an account that fails halfway leaves the account unchanged.
class FailedChangesTest {
    private static final String PASSWORD = "a long walk to gate B42";
    private static final String NEXT_PASSWORD = "nine quiet lighthouses at dusk";

    private static TestDatabase database;
    private static TestHost host;
    private static ContractClient admin;

    @BeforeAll
    static void start() {
        database = TestDatabase.migrated("auth");
        Map<String, String> settings = new HashMap<>(database.settings());
        settings.put("auth.first-administrator-password", PASSWORD);
        host = TestHost.of(settings, Clock.systemUTC(), AuthService::new);
        admin = as(logIn("admin", PASSWORD));
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @Test
    void aFailedPasswordChangeChangesNothing() {
        ContractClient owner = as(registered("changes"));
        Map<String, String> change = Map.of("currentPassword", PASSWORD, "newPassword", NEXT_PASSWORD);
        Answer failed = whileNoSessionCanBeEnded(() -> owner.put("/api/auth/password", change));
        assertEquals(500, failed.status());
        assertEquals(200, logIn("changes", PASSWORD).status());
    }

    @Test
    void aFailedPasswordChangeAtLogInChangesNothing() {
        registered("changes.at.login");
        Map<String, String> change =
                Map.of("username", "changes.at.login", "password", PASSWORD, "newPassword", NEXT_PASSWORD);
        Answer failed = whileNoSessionCanBeOpened(() -> host.client().post("/api/auth/login", change));
        assertEquals(500, failed.status());
        assertEquals(200, logIn("changes.at.login", PASSWORD).status());
    }

    @Test
    void aFailedRecoveryChangesNothing() {
        registered("forgets");
        String code = admin.post("/api/auth/accounts/forgets/recovery-codes", "")
                .json()
                .path("code")
                .asText();
        Map<String, String> recovery = Map.of("username", "forgets", "code", code, "newPassword", NEXT_PASSWORD);
        Supplier<Answer> recover = () -> host.client().post("/api/auth/password-recovery", recovery);
        assertEquals(500, whileNoSessionCanBeOpened(recover).status());
        assertEquals(200, logIn("forgets", PASSWORD).status());
        assertEquals(200, recover.get().status(), "the code is still good");
    }

    @Test
    void aFailedDisablingChangesNothing() {
        registered("is.disabled");
        Answer failed = whileNoSessionCanBeEnded(
                () -> admin.put("/api/auth/accounts/is.disabled/access", Map.of("isEnabled", false)));
        assertEquals(500, failed.status());
        assertEquals(200, logIn("is.disabled", PASSWORD).status());
    }

    private static Answer whileNoSessionCanBeEnded(Supplier<Answer> change) {
        return whileSessionsMustBe("revoked_at IS NULL", change);
    }

    private static Answer whileNoSessionCanBeOpened(Supplier<Answer> change) {
        return whileSessionsMustBe("revoked_at IS NOT NULL", change);
    }

    private static Answer whileSessionsMustBe(String constraint, Supplier<Answer> change) {
        database.execute(
                "ALTER TABLE auth.session_families ADD CONSTRAINT broken CHECK (%s) NOT VALID".formatted(constraint));
        Answer answer = change.get();
        database.execute("ALTER TABLE auth.session_families DROP CONSTRAINT broken");
        return answer;
    }

    private static Answer registered(String username) {
        Map<String, String> credentials = Map.of("username", username, "password", PASSWORD);
        assertEquals(201, host.client().post("/api/auth/register", credentials).status());
        return logIn(username, PASSWORD);
    }

    private static Answer logIn(String username, String password) {
        return host.client().post("/api/auth/login", Map.of("username", username, "password", password));
    }

    private static ContractClient as(Answer session) {
        return host.client(session.json().path("token").asText());
    }
}
