package airside.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.kit.testing.Answer;
import airside.kit.testing.Concurrently;
import airside.kit.testing.ContractClient;
import airside.kit.testing.RecordedSecurityEvents;
import airside.kit.testing.SettableClock;
import airside.kit.testing.TestDatabase;
import airside.kit.testing.TestHost;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// FEATURE: the security log has each end of a session and each refusal of auth, with account, session and address,
/// and no event that did not happen.
class SecurityLogOfAuthTest {
    private static final String PASSWORD = "a long walk to gate B42";
    private static final String NEXT_PASSWORD = "nine quiet lighthouses at dusk";
    private static final String HERE = "127.0.0.1";

    private static SettableClock clock;
    private static TestHost host;

    private final RecordedSecurityEvents lines = RecordedSecurityEvents.open();

    @BeforeAll
    static void start() {
        clock = new SettableClock(Instant.parse("2026-11-23T09:00:00Z"));
        Map<String, String> settings = new HashMap<>(TestDatabase.create("auth").settings());
        settings.put("auth.first-administrator-password", PASSWORD);
        host = TestHost.of(settings, clock, AuthService::new);
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
    void aLogOutIsLoggedWithItsSessionAndOnlyIfOneEnded() {
        String token = registered("logs.out");
        for (String sent : List.of("no token at all", token, token)) {
            assertEquals(204, post("logout", Map.of("refreshToken", sent)).status());
        }
        List<Map<String, String>> ended = of("SESSION_ENDED", "logs.out");
        assertEquals(1, ended.size(), ended.toString());
        assertTrue(ended.getFirst().containsKey("sessionId"), ended.toString());
        assertEquals(
                List.of(),
                lines.of("SESSION_ENDED").stream()
                        .filter(event -> !event.containsKey("accountId"))
                        .toList());
    }

    @Test
    void aReplayedTokenIsLoggedWithAddressAndSession() {
        String token = registered("is.replayed");
        post("refresh", Map.of("refreshToken", token));
        clock.advance(Duration.ofSeconds(31));
        post("refresh", Map.of("refreshToken", token));
        Map<String, String> replay = of("REFRESH_TOKEN_REPLAYED", "is.replayed").getFirst();
        assertEquals(HERE, replay.get("address"), replay.toString());
        assertTrue(replay.containsKey("sessionId"), replay.toString());
    }

    @Test
    void aRefusedTokenIsLoggedWithItsAddress() {
        post("refresh", Map.of("refreshToken", "no token at all"));
        List<Map<String, String>> refused = lines.of("REFRESH_REFUSED");
        assertTrue(refused.stream().allMatch(event -> HERE.equals(event.get("address"))), refused.toString());
        assertTrue(!refused.isEmpty());
    }

    @Test
    void tooManyWrongCurrentPasswordsAreLogged() {
        registered("guesses.own");
        ContractClient guesser = as(logIn("guesses.own"));
        Map<String, String> change = Map.of("currentPassword", "not this one", "newPassword", NEXT_PASSWORD);
        Answer last = guesser.put("/api/auth/password", change);
        while (last.status() == 401) last = guesser.put("/api/auth/password", change);
        assertEquals(429, last.status(), last.text());
        assertEquals(
                HERE, of("LOGIN_THROTTLED", "guesses.own").getFirst().get("address"), "also when changing a password");
    }

    @Test
    void aCodeForADisabledAccountIsLogged() {
        registered("is.out");
        as(logIn("admin")).put("/api/auth/accounts/is.out/access", "{\"isEnabled\": false}");
        String code = codeFor("is.out");
        assertEquals(403, recover("is.out", code).status());
        assertEquals(1, of("LOGIN_REFUSED", "is.out").size());
    }

    @Test
    void concurrentUsesOfACodeAreLoggedExceptTheSuccessfulOne() throws Exception {
        registered("used.at.once");
        String code = codeFor("used.at.once");
        List<Answer> answers = Concurrently.run(4, _ -> () -> recover("used.at.once", code));
        assertEquals(
                1, answers.stream().filter(answer -> answer.status() == 200).count());
        assertEquals(3, of("RECOVERY_FAILED", "used.at.once").size());
    }

    private List<Map<String, String>> of(String kind, String username) {
        return lines.of(kind).stream()
                .filter(event -> username.equals(event.get("username")))
                .toList();
    }

    /// The first refresh token of a new account.
    private static String registered(String username) {
        post("register", Map.of("username", username, "password", PASSWORD));
        return logIn(username).json().path("refreshToken").asText();
    }

    private static String codeFor(String username) {
        return as(logIn("admin"))
                .post("/api/auth/accounts/" + username + "/recovery-codes", "")
                .json()
                .path("code")
                .asText();
    }

    private static Answer recover(String username, String code) {
        return post("password-recovery", Map.of("username", username, "code", code, "newPassword", NEXT_PASSWORD));
    }

    private static Answer logIn(String username) {
        return post("login", Map.of("username", username, "password", PASSWORD));
    }

    private static Answer post(String operation, Object body) {
        return host.client().post("/api/auth/" + operation, body);
    }

    private static ContractClient as(Answer session) {
        return host.client(session.json().path("token").asText());
    }
}
