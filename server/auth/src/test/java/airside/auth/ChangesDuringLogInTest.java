package airside.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import airside.kit.database.Database;
import airside.kit.settings.Settings;
import airside.kit.testing.Answer;
import airside.kit.testing.ContractClient;
import airside.kit.testing.TestDatabase;
import airside.kit.testing.TestHost;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// FEATURE: a log-in does not open a session if the password was changed or the account disabled after the password
/// was verified.
class ChangesDuringLogInTest {
    private static final String PASSWORD = "a long walk to gate B42";
    private static final String NEXT_PASSWORD = "nine quiet lighthouses at dusk";
    private static final String ELSEWHERE = "198.51.100.1";

    /// A hash of [#PASSWORD] with outdated parameters.
    private static final String OUTDATED_HASH =
            "$argon2id$v=19$m=1024,t=1,p=1$AAECAwQFBgcICQoLDA0ODw$9gHn1jB/A+Uf1vU92eQww/aBt5f8jjEGlI/Va38soSU";

    private static Database database;
    private static TestHost host;
    private static PausedLogIn held;

    @BeforeAll
    static void start() {
        Map<String, String> settings =
                PausedLogIn.withLongLockTimeouts(TestDatabase.migrated("auth").settings());
        settings.put("auth.first-administrator-password", PASSWORD);
        host = TestHost.of(settings, Clock.systemUTC(), AuthService::new);
        database = Database.of(Settings.of(settings), "auth");
        held = new PausedLogIn(host, database);
    }

    @AfterAll
    static void stop() {
        database.close();
        host.close();
    }

    @Test
    void aLogInWithTheOldPasswordIsRefused() {
        ContractClient owner = registered("changes.password");
        Answer logIn =
                held.answer(credentials("changes.password", PASSWORD), () -> assertEquals(204, changePassword(owner)));
        assertEquals("401 WRONG_CREDENTIALS", code(logIn));
        assertEquals(0, openSessions("changes.password"));
    }

    @Test
    void aLogInToADisabledAccountIsRefused() {
        registered("is.disabled");
        Answer logIn = held.answer(credentials("is.disabled", PASSWORD), () -> disable("is.disabled"));
        assertEquals("403 ACCOUNT_DISABLED", code(logIn));
        assertEquals(0, openSessions("is.disabled"));
    }

    @Test
    void aLogInDoesNotOverwriteANewerPassword() {
        ContractClient owner = registered("is.first");
        Map<String, String> thief =
                Map.of("username", "is.first", "password", PASSWORD, "newPassword", "a password of the attacker");
        Answer logIn = held.answer(thief, () -> assertEquals(204, changePassword(owner)));
        assertEquals("401 WRONG_CREDENTIALS", code(logIn));
        assertEquals(0, openSessions("is.first"));
        assertEquals(200, logIn("is.first", NEXT_PASSWORD).status());
    }

    @Test
    void aLogInDoesNotRestoreTheOldPassword() {
        ContractClient owner = registered("is.rehashed");
        outdateHash("is.rehashed");
        Answer logIn =
                held.answer(credentials("is.rehashed", PASSWORD), () -> assertEquals(204, changePassword(owner)));
        assertEquals("401 WRONG_CREDENTIALS", code(logIn));
        assertEquals(200, logIn("is.rehashed", NEXT_PASSWORD).status());
    }

    @Test
    void concurrentLogInsThatHashAgainBothSucceed() {
        registered("has.two.clients");
        outdateHash("has.two.clients");
        Map<String, String> credentials = credentials("has.two.clients", PASSWORD);
        Answer logIn = held.answer(
                credentials,
                () -> assertEquals(200, logIn("has.two.clients", PASSWORD).status()));
        assertEquals(200, logIn.status(), logIn.text());
    }

    /// Registers, signs in from the address of paused log-ins, and returns the owner's client.
    private static ContractClient registered(String username) {
        Map<String, String> credentials = credentials(username, PASSWORD);
        assertEquals(201, at(ELSEWHERE).post("/api/auth/register", credentials).status());
        Answer session = at(PausedLogIn.ADDRESS).post("/api/auth/login", credentials);
        return at(ELSEWHERE).withToken(session.json().path("token").asText());
    }

    private static int changePassword(ContractClient owner) {
        Map<String, String> change = Map.of("currentPassword", PASSWORD, "newPassword", NEXT_PASSWORD);
        return owner.put("/api/auth/password", change).status();
    }

    private static void disable(String username) {
        ContractClient admin = at(ELSEWHERE)
                .withToken(logIn("admin", PASSWORD).json().path("token").asText());
        Answer disabled = admin.put("/api/auth/accounts/" + username + "/access", Map.of("isEnabled", false));
        assertEquals(200, disabled.status());
    }

    private static void outdateHash(String username) {
        database.execute("UPDATE accounts SET password_hash = ? WHERE username = ?", OUTDATED_HASH, username);
    }

    private static int openSessions(String username) {
        return database.find("""
            SELECT count(*)::int AS sessions FROM session_families JOIN accounts ON accounts.id = account_id
            WHERE username = ? AND revoked_at IS NULL
            """, row -> row.integer("sessions"), username).orElseThrow();
    }

    private static Answer logIn(String username, String password) {
        return at(ELSEWHERE).post("/api/auth/login", credentials(username, password));
    }

    private static Map<String, String> credentials(String username, String password) {
        return Map.of("username", username, "password", password);
    }

    private static ContractClient at(String address) {
        return host.client().with("X-Forwarded-For", address);
    }

    private static String code(Answer answer) {
        return answer.status() + " " + answer.code();
    }
}
