package airside.auth.sessions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.auth.AuthService;
import airside.kit.testing.Answer;
import airside.kit.testing.ContractClient;
import airside.kit.testing.Eventually;
import airside.kit.testing.SettableClock;
import airside.kit.testing.TestDatabase;
import airside.kit.testing.TestHost;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// FEATURE: a session stays open while its owner uses it, and ends in all services within seconds.
class SessionsTest {
    private static final String PASSWORD = "a long walk to gate B42";
    private static final String NEXT_PASSWORD = "nine quiet lighthouses at dusk";
    private static final Duration GRACE = Duration.ofSeconds(30);

    private static SettableClock clock;
    private static TestDatabase database;
    private static TestHost host;

    @BeforeAll
    static void start() {
        clock = new SettableClock(Instant.parse("2026-11-23T09:00:00Z"));
        database = TestDatabase.create("auth");
        Map<String, String> settings = new HashMap<>(database.settings());
        settings.put("auth.first-administrator-password", PASSWORD);
        host = TestHost.of(settings, clock, AuthService::new);
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @Test
    void twentyConcurrentRefreshesGetTheSameNextToken() throws Exception {
        String token = refreshToken(registered("twenty.at.once"));
        List<Callable<Answer>> all = IntStream.range(0, 20)
                .<Callable<Answer>>mapToObj(_ -> () -> refresh(token))
                .toList();
        Set<String> next = new HashSet<>();
        try (var clients = Executors.newFixedThreadPool(8)) {
            for (Future<Answer> answer : clients.invokeAll(all)) {
                assertEquals(200, answer.get().status(), answer.get().text());
                next.add(refreshToken(answer.get().json()));
            }
        }
        assertEquals(1, next.size());
        assertNotEquals(Set.of(token), next);
        assertEquals(200, refresh(next.iterator().next()).status());
    }

    @Test
    void aRefreshWithALostAnswerCanBeRepeatedWithinTheGracePeriod() {
        String token = refreshToken(registered("lost.answer"));
        String next = refreshToken(refresh(token).json());
        clock.advance(GRACE.minusSeconds(1));
        assertEquals(next, refreshToken(refresh(token).json()));
        assertEquals(200, refresh(next).status());
    }

    @Test
    void aRefreshTokenUsedAgainAfterTheGracePeriodEndsTheSession() {
        String token = refreshToken(registered("replayed.later"));
        JsonNode next = refresh(token).json();
        clock.advance(GRACE);
        assertEquals("401 REFRESH_TOKEN_INVALID", code(refresh(token)));
        assertEquals("401 REFRESH_TOKEN_INVALID", code(refresh(refreshToken(next))));
        itsAccessTokenIsRefused(next);
    }

    @Test
    void neitherTheTokenNorItsSuccessorIsStored() {
        String token = refreshToken(registered("kept.in.clear"));
        String next = refreshToken(refresh(token).json());
        try (var auth = database.open("auth")) {
            for (String table : List.of("refresh_tokens", "refresh_successors")) {
                String rows = auth.query(
                                // With bytea in hexadecimal.
                                "SELECT row_to_json(kept)::text AS text FROM " + table + " AS kept",
                                row -> row.text("text"))
                        .toString();
                assertTrue(rows.contains(hexadecimal(new RefreshToken(token).hash())), rows);
                for (String secret : List.of(token, next)) {
                    assertFalse(rows.contains(secret), rows);
                    assertFalse(rows.contains(hexadecimal(secret.getBytes(StandardCharsets.US_ASCII))), rows);
                    assertFalse(rows.contains(hexadecimal(Base64.getUrlDecoder().decode(secret))), rows);
                }
            }
        }
    }

    @Test
    void signingOutEndsTheAccessTokenWithinSeconds() {
        JsonNode session = registered("signs.out.here");
        assertEquals(
                204,
                post("/api/auth/logout", Map.of("refreshToken", refreshToken(session)))
                        .status());
        itsAccessTokenIsRefused(session);
    }

    @Test
    void aNewPasswordEndsAccessTokensWithinSeconds() {
        JsonNode session = registered("new.password");
        Map<String, String> change = Map.of("currentPassword", PASSWORD, "newPassword", NEXT_PASSWORD);
        assertEquals(204, as(session).put("/api/auth/password", change).status());
        itsAccessTokenIsRefused(session);
        assertEquals(200, logIn("new.password", NEXT_PASSWORD).status());
    }

    @Test
    void aSessionEndsAtItsAbsoluteLifetimeHoweverOftenItIsRefreshed() {
        Instant signedInAt = clock.instant();
        JsonNode session = registered("stays.long");
        for (int month = 1; month <= 4; month++) {
            Instant expiresAt = Instant.parse(session.path("refreshExpiresAt").asText());
            assertFalse(expiresAt.isAfter(signedInAt.plus(Duration.ofDays(90))), expiresAt.toString());
            clock.advance(Duration.ofDays(29));
            Answer next = refresh(refreshToken(session));
            assertEquals(month <= 3 ? "200 " : "401 REFRESH_TOKEN_INVALID", code(next), "month " + month);
            session = next.json();
        }
    }

    @Test
    void sessionsAreListedAndEndedOneByOne() {
        JsonNode here = registered("lists.sessions");
        JsonNode there = logInWith("lists.sessions", "Airside desktop (Linux)");
        JsonNode items = as(here).get("/api/auth/sessions").json().path("items");
        assertEquals(2, items.size());
        JsonNode other = StreamSupport.stream(items.spliterator(), false)
                .filter(item -> !item.path("isCurrent").asBoolean())
                .findFirst()
                .orElseThrow();
        assertEquals("Airside desktop (Linux)", other.path("client").asText());
        assertEquals("127.0.0.1", other.path("address").asText());
        String path = "/api/auth/sessions/" + other.path("sessionId").asText();
        assertEquals("404 NOT_FOUND", code(as(registered("not.their.session")).send("DELETE", path, "")));
        assertEquals(204, as(here).send("DELETE", path, "").status());
        assertEquals(204, as(here).send("DELETE", path, "").status());
        assertEquals("401 REFRESH_TOKEN_INVALID", code(refresh(refreshToken(there))));
        itsAccessTokenIsRefused(there);
        assertEquals(1, as(here).get("/api/auth/sessions").json().path("items").size());
        assertEquals(200, refresh(refreshToken(here)).status());
    }

    @Test
    void sessionsComeInPages() {
        registered("many.sessions");
        logIn("many.sessions", PASSWORD);
        JsonNode last = logIn("many.sessions", PASSWORD).json();
        Set<String> seen = new HashSet<>();
        String cursor = "";
        for (int page = 0; page < 3; page++) {
            JsonNode answer =
                    as(last).get("/api/auth/sessions?limit=1" + cursor).json();
            answer.path("items").forEach(item -> seen.add(item.path("sessionId").asText()));
            cursor = "&cursor=" + answer.path("nextCursor").asText();
        }
        assertEquals(3, seen.size());
        assertEquals("400 CURSOR_INVALID", code(as(last).get("/api/auth/sessions?cursor=AAAA")));
    }

    @Test
    void allOtherSessionsAreEndedAtOnce() {
        JsonNode first = registered("ends.others");
        JsonNode second = logIn("ends.others", PASSWORD).json();
        JsonNode here = logIn("ends.others", PASSWORD).json();
        assertEquals(204, as(here).send("DELETE", "/api/auth/sessions", "").status());
        for (JsonNode other : List.of(first, second)) {
            assertEquals("401 REFRESH_TOKEN_INVALID", code(refresh(refreshToken(other))));
            itsAccessTokenIsRefused(other);
        }
        assertEquals(200, as(here).get("/api/auth/me").status());
        assertEquals(200, refresh(refreshToken(here)).status());
    }

    @Test
    void aDisabledAccountIsRefusedWithinSecondsAndAcceptedOnceEnabled() {
        JsonNode session = registered("is.disabled");
        ContractClient admin = as(logIn("admin", PASSWORD).json());
        String access = "/api/auth/accounts/is.disabled/access";
        assertEquals(200, admin.put(access, "{\"isEnabled\": false}").status());
        assertEquals("401 REFRESH_TOKEN_INVALID", code(refresh(refreshToken(session))));
        itsAccessTokenIsRefused(session);
        assertEquals("403 ACCOUNT_DISABLED", code(logIn("is.disabled", PASSWORD)));
        assertEquals("401 WRONG_CREDENTIALS", code(logIn("is.disabled", "not the password")));
        assertTrue(admin.get("/api/auth/accounts/is.disabled").json().has("disabledAt"));
        assertEquals(200, admin.put(access, "{\"isEnabled\": true}").status());
        assertEquals(200, logIn("is.disabled", PASSWORD).status());
        assertEquals("409 OWN_ACCOUNT", code(admin.put("/api/auth/accounts/Admin/access", "{\"isEnabled\": false}")));
    }

    @Test
    void anAgentsFirstPasswordMustBeChanged() {
        ContractClient admin = as(logIn("admin", PASSWORD).json());
        String agency = admin.post("/api/auth/agencies", Map.of("code", "FIRST", "name", "First Travel"))
                .json()
                .path("agencyId")
                .asText();
        Map<String, String> agent = Map.of("username", "new.agent", "password", PASSWORD, "role", "AGENT");
        assertTrue(admin.post("/api/auth/agencies/" + agency + "/agents", agent)
                .json()
                .path("mustChangePassword")
                .asBoolean());
        assertEquals("403 PASSWORD_CHANGE_REQUIRED", code(logIn("new.agent", PASSWORD)));
        assertEquals("422 WEAK_PASSWORD", code(logInWithNew("new.agent", PASSWORD, "short")));
        assertEquals("422 WEAK_PASSWORD", code(logInWithNew("new.agent", PASSWORD, PASSWORD)));
        assertEquals("401 WRONG_CREDENTIALS", code(logInWithNew("new.agent", "not the password", NEXT_PASSWORD)));
        JsonNode session = logInWithNew("new.agent", PASSWORD, NEXT_PASSWORD).json();
        assertFalse(session.path("account").has("mustChangePassword"), session.toString());
        assertEquals(200, as(session).get("/api/auth/me").status());
        assertEquals("401 WRONG_CREDENTIALS", code(logIn("new.agent", PASSWORD)));
        assertEquals(200, logIn("new.agent", NEXT_PASSWORD).status());
    }

    private static String hexadecimal(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static void itsAccessTokenIsRefused(JsonNode session) {
        Eventually.becomes(
                "the access token is refused",
                () -> as(session).get("/api/auth/me").status() == 401);
    }

    private static JsonNode registered(String username) {
        assertEquals(
                201,
                post("/api/auth/register", Map.of("username", username, "password", PASSWORD))
                        .status());
        return logIn(username, PASSWORD).json();
    }

    private static Answer logIn(String username, String password) {
        return post("/api/auth/login", Map.of("username", username, "password", password));
    }

    private static JsonNode logInWith(String username, String client) {
        Map<String, String> credentials = Map.of("username", username, "password", PASSWORD);
        return host.client()
                .with("User-Agent", client)
                .post("/api/auth/login", credentials)
                .json();
    }

    private static Answer logInWithNew(String username, String password, String next) {
        return post("/api/auth/login", Map.of("username", username, "password", password, "newPassword", next));
    }

    private static Answer refresh(String token) {
        return post("/api/auth/refresh", Map.of("refreshToken", token));
    }

    private static Answer post(String path, Object body) {
        return host.client().post(path, body);
    }

    private static ContractClient as(JsonNode session) {
        return host.client(session.path("token").asText());
    }

    private static String refreshToken(JsonNode session) {
        return session.path("refreshToken").asText();
    }

    private static String code(Answer answer) {
        return answer.status() + " " + answer.code();
    }
}
