package airside.auth.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.auth.AuthService;
import airside.kit.testing.Answer;
import airside.kit.testing.ContractClient;
import airside.kit.testing.SettableClock;
import airside.kit.testing.TestDatabase;
import airside.kit.testing.TestHost;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// FEATURE: a person who has forgotten the password sets a new one with a one-time code from a supervisor or an
/// administrator.
class RecoveryTest {
    private static final String PASSWORD = "a long walk to gate B42";
    private static final String NEXT_PASSWORD = "nine quiet lighthouses at dusk";

    private static SettableClock clock;
    private static TestDatabase database;
    private static TestHost host;
    private static ContractClient admin;
    private static ContractClient supervisor;

    @BeforeAll
    static void start() {
        clock = new SettableClock(Instant.parse("2026-11-23T09:00:00Z"));
        database = TestDatabase.create("auth");
        Map<String, String> settings = new HashMap<>(database.settings());
        settings.put("auth.first-administrator-password", PASSWORD);
        // The clock of the test moves far between steps; access tokens stay valid for all of them.
        settings.put("auth.access-token-lifetime", "30d");
        host = TestHost.of(settings, clock, AuthService::new);
        admin = as(logIn("admin", PASSWORD));
        agency("NORTH", "north.boss", "north.agent");
        agency("SOUTH", "south.boss", "south.agent");
        supervisor = as(post(
                "/api/auth/login",
                Map.of("username", "north.boss", "password", PASSWORD, "newPassword", NEXT_PASSWORD)));
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @Test
    void anOwnerSetsANewPasswordWithACodeAndIsSignedIn() {
        register("forgot.it");
        JsonNode before = logIn("forgot.it", PASSWORD).json();
        Answer made = makeCode(admin, "Forgot.It");
        assertEquals(201, made.status(), made.text());
        assertEquals("forgot.it", made.json().path("username").asText());
        assertEquals(
                clock.instant().plus(Duration.ofHours(1)).toString(),
                made.json().path("expiresAt").asText());
        String code = made.json().path("code").asText();
        assertTrue(code.matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}"), code);
        assertEquals(200, logIn("forgot.it", PASSWORD).status(), "the password works until the code is used");
        JsonNode session = recover("forgot.it", code, NEXT_PASSWORD).json();
        assertEquals(200, as(session).get("/api/auth/me").status());
        assertEquals("401 WRONG_CREDENTIALS", code(logIn("forgot.it", PASSWORD)));
        assertEquals(200, logIn("forgot.it", NEXT_PASSWORD).status());
        Answer refresh = post(
                "/api/auth/refresh",
                Map.of("refreshToken", before.path("refreshToken").asText()));
        assertEquals("401 REFRESH_TOKEN_INVALID", code(refresh));
        assertEquals("401 RECOVERY_CODE_INVALID", code(recover("forgot.it", code, "another quiet lighthouse")));
    }

    @Test
    void aCodeIsReadInAnySpelling() {
        register("types.it");
        String code = makeCode(admin, "types.it").json().path("code").asText();
        String typed = " "
                + code.toLowerCase(Locale.ROOT)
                        .replace("-", " ")
                        .replace('0', 'o')
                        .replace('1', 'l') + " ";
        assertEquals(200, recover("types.it", typed, NEXT_PASSWORD).status());
    }

    @Test
    void aCodeExpiresAndIsReplacedByANewOne() {
        register("waits.long");
        String first = makeCode(admin, "waits.long").json().path("code").asText();
        String second = makeCode(admin, "waits.long").json().path("code").asText();
        assertNotEquals(first, second);
        assertEquals("401 RECOVERY_CODE_INVALID", code(recover("waits.long", first, NEXT_PASSWORD)));
        clock.advance(Duration.ofHours(1));
        assertEquals("401 RECOVERY_CODE_INVALID", code(recover("waits.long", second, NEXT_PASSWORD)));
    }

    @Test
    void aWeakPasswordIsRefusedAndTheCodeStaysValid() {
        register("is.weak");
        String code = makeCode(admin, "is.weak").json().path("code").asText();
        Answer weak = recover("is.weak", code, "password123456");
        assertEquals("422 WEAK_PASSWORD", code(weak));
        assertEquals("/newPassword", weak.json().at("/errors/0/pointer").asText());
        assertEquals(200, recover("is.weak", code, NEXT_PASSWORD).status());
    }

    @Test
    void aWrongCodeAndAnUnknownNameGetTheSameAnswerAndAreThrottled() {
        register("is.guessed");
        makeCode(admin, "is.guessed");
        Answer wrong = recover("is.guessed", "0000-0000-0000", NEXT_PASSWORD);
        Answer without = recover("north.agent", "0000-0000-0000", NEXT_PASSWORD);
        Answer unknown = recover("nobody.at.all", "0000-0000-0000", NEXT_PASSWORD);
        assertEquals("401 RECOVERY_CODE_INVALID", code(wrong));
        assertEquals(wrong.json().path("detail"), without.json().path("detail"));
        assertEquals(wrong.json().path("detail"), unknown.json().path("detail"));
        register("is.flooded");
        for (int i = 0; i < 10; i++) recover("is.flooded", "0000-0000-000" + i, NEXT_PASSWORD);
        assertEquals("429 TOO_MANY_REQUESTS", code(recover("is.flooded", "0000-0000-0000", NEXT_PASSWORD)));
    }

    @Test
    void aSupervisorCreatesCodesForOtherAccountsOfTheAgencyOnly() {
        assertEquals(201, makeCode(supervisor, "north.agent").status());
        assertEquals("404 NOT_FOUND", code(makeCode(supervisor, "south.agent")));
        assertEquals("404 NOT_FOUND", code(makeCode(supervisor, "admin")));
        assertEquals("404 NOT_FOUND", code(makeCode(supervisor, "nobody.at.all")));
        assertEquals("409 OWN_ACCOUNT", code(makeCode(supervisor, "north.boss")));
        assertEquals("409 OWN_ACCOUNT", code(makeCode(admin, "admin")));
        register("a.traveller");
        ContractClient traveller = as(logIn("a.traveller", PASSWORD));
        assertEquals("403 FORBIDDEN", code(makeCode(traveller, "north.agent")));
        assertEquals("404 NOT_FOUND", code(makeCode(supervisor, "a.traveller")));
    }

    @Test
    void aFirstPasswordNeedNotBeChangedAfterACode() {
        String code = makeCode(admin, "south.agent").json().path("code").asText();
        assertEquals(200, recover("south.agent", code, NEXT_PASSWORD).status());
        assertEquals(200, logIn("south.agent", NEXT_PASSWORD).status());
    }

    @Test
    void aDisabledAccountIsNotRecovered() {
        register("is.out");
        disable("is.out");
        String code = makeCode(admin, "is.out").json().path("code").asText();
        assertEquals("403 ACCOUNT_DISABLED", code(recover("is.out", code, NEXT_PASSWORD)));
    }

    @Test
    void aNewPasswordWithdrawsTheCode() {
        register("remembers.it");
        String code = makeCode(admin, "remembers.it").json().path("code").asText();
        Map<String, String> change = Map.of("currentPassword", PASSWORD, "newPassword", NEXT_PASSWORD);
        assertEquals(
                204,
                as(logIn("remembers.it", PASSWORD))
                        .put("/api/auth/password", change)
                        .status());
        assertEquals("401 RECOVERY_CODE_INVALID", code(recover("remembers.it", code, "another quiet lighthouse")));
    }

    @Test
    void aNewPasswordAtLogInWithdrawsTheCode() {
        register("renews.it");
        String code = makeCode(admin, "renews.it").json().path("code").asText();
        Map<String, String> credentials =
                Map.of("username", "renews.it", "password", PASSWORD, "newPassword", NEXT_PASSWORD);
        assertEquals(200, post("/api/auth/login", credentials).status());
        assertEquals("401 RECOVERY_CODE_INVALID", code(recover("renews.it", code, "another quiet lighthouse")));
    }

    @Test
    void disablingWithdrawsTheCode() {
        register("is.back");
        String code = makeCode(admin, "is.back").json().path("code").asText();
        disable("is.back");
        assertEquals(
                200,
                admin.put("/api/auth/accounts/is.back/access", "{\"isEnabled\": true}")
                        .status());
        assertEquals("401 RECOVERY_CODE_INVALID", code(recover("is.back", code, NEXT_PASSWORD)));
    }

    @Test
    void blanksAroundTheUserNameAreIgnored() {
        register("blank.friend");
        String code = makeCode(admin, "blank.friend").json().path("code").asText();
        assertEquals(200, recover(" blank.friend ", code, NEXT_PASSWORD).status());
    }

    @Test
    void onlyTheHashOfACodeIsStored() {
        register("is.hashed");
        String code = makeCode(admin, "is.hashed").json().path("code").asText();
        try (var auth = database.open("auth")) {
            for (String row : auth.query("SELECT code::text AS row FROM recovery_codes code", row -> row.text("row"))) {
                assertTrue(row.contains("$argon2id$"), row);
                assertFalse(row.contains(code) || row.contains(code.replace("-", "")), row);
            }
        }
    }

    private static void agency(String code, String boss, String agent) {
        String id = admin.post("/api/auth/agencies", Map.of("code", code, "name", code + " Travel"))
                .json()
                .path("agencyId")
                .asText();
        Map<String, String> roles = Map.of(boss, "SUPERVISOR", agent, "AGENT");
        roles.forEach((username, role) -> admin.post(
                "/api/auth/agencies/" + id + "/agents",
                Map.of("username", username, "password", PASSWORD, "role", role)));
    }

    private static void register(String username) {
        assertEquals(
                201,
                post("/api/auth/register", Map.of("username", username, "password", PASSWORD))
                        .status());
    }

    private static void disable(String username) {
        Answer disabled = admin.put("/api/auth/accounts/" + username + "/access", "{\"isEnabled\": false}");
        assertEquals(200, disabled.status());
    }

    private static Answer makeCode(ContractClient manager, String username) {
        return manager.post("/api/auth/accounts/" + username + "/recovery-codes", "");
    }

    private static Answer recover(String username, String code, String newPassword) {
        return post(
                "/api/auth/password-recovery", Map.of("username", username, "code", code, "newPassword", newPassword));
    }

    private static Answer logIn(String username, String password) {
        return post("/api/auth/login", Map.of("username", username, "password", password));
    }

    private static Answer post(String path, Object body) {
        return host.client().post(path, body);
    }

    private static ContractClient as(Answer session) {
        assertEquals(200, session.status(), session.text());
        return as(session.json());
    }

    private static ContractClient as(JsonNode session) {
        return host.client(session.path("token").asText());
    }

    private static String code(Answer answer) {
        return answer.status() + " " + answer.code();
    }
}
