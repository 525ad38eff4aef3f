package airside.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.kit.request.Cursor;
import airside.kit.testing.Answer;
import airside.kit.testing.ContractClient;
import airside.kit.testing.TestDatabase;
import airside.kit.testing.TestHost;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// FEATURE: the auth service over HTTP. Every response is checked by the contract.
class AuthRoutesTest {
    private static TestHost host;

    @BeforeAll
    static void start() {
        Map<String, String> settings = new HashMap<>(TestDatabase.create("auth").settings());
        settings.put("auth.sample-accounts", "true");
        settings.put("auth.service-secrets.bookings", "open sesame");
        host = TestHost.of(settings, Clock.systemUTC(), AuthService::new);
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @Test
    void aTravellerRegistersAndSignsIn() {
        Answer registered = register("noor.haddad", "a long walk to gate B42");
        assertEquals(201, registered.status(), registered.text());
        JsonNode session = logIn("Noor.Haddad", "a long walk to gate B42").json();
        JsonNode me = as(session).get("/api/auth/me/").json();
        assertEquals("noor.haddad [\"TRAVELLER\"]", me.path("username").asText() + " " + me.path("roles"));
        assertEquals(registered.json(), me);
    }

    @Test
    void aUserNameIsUniqueRegardlessOfCase() {
        register("taken.name", "a long walk to gate B42");
        Answer again = register("Taken.Name", "another long walk to B43");
        assertEquals("409 USERNAME_TAKEN", code(again));
        assertEquals("/username", again.json().at("/errors/0/pointer").asText());
    }

    @Test
    void aWeakPasswordIsRefusedWithTheReason() {
        assertEquals("422 WEAK_PASSWORD", code(register("weak.one", "short")));
        assertEquals("422 WEAK_PASSWORD", code(register("weak.two", "weak.two weak.two")));
        assertEquals("422 WEAK_PASSWORD", code(register("weak.three", "password123456")));
        assertEquals("400 INVALID_REQUEST", code(register("no spaces please", "a long walk to gate B42")));
    }

    @Test
    void aWrongPasswordAndAnUnknownNameGetTheSameAnswer() {
        Answer wrong = logIn("maya", "not the password");
        Answer unknown = logIn("nobody.at.all", "not the password");
        assertEquals("401 WRONG_CREDENTIALS", code(wrong));
        assertEquals(wrong.json().path("detail"), unknown.json().path("detail"));
    }

    @Test
    void signingOutEndsTheSession() {
        register("signs.out", "a long walk to gate B42");
        String token = logIn("signs.out", "a long walk to gate B42")
                .json()
                .path("refreshToken")
                .asText();
        assertEquals(
                204,
                post("/api/auth/logout", "{\"refreshToken\": \"%s\"}".formatted(token))
                        .status());
        assertEquals(
                204,
                post("/api/auth/logout", "{\"refreshToken\": \"%s\"}".formatted(token))
                        .status());
        assertEquals("401 REFRESH_TOKEN_INVALID", code(refresh(token)));
    }

    @Test
    void everySessionOfAnAccountGetsTheSameDeviceDataKey() {
        register("keeps.offline", "a long walk to gate B42");
        register("keeps.too", "a long walk to gate B42");
        JsonNode session = logIn("keeps.offline", "a long walk to gate B42").json();
        String key = session.path("deviceDataKey").asText();
        assertEquals(43, key.length());
        Answer next = refresh(session.path("refreshToken").asText());
        assertEquals(key, next.json().path("deviceDataKey").asText());
        assertNotEquals(
                key,
                logIn("keeps.too", "a long walk to gate B42")
                        .json()
                        .path("deviceDataKey")
                        .asText());
        assertFalse(as(session).get("/api/auth/me").text().contains(key), "only sessions have it");
    }

    @Test
    void theProfileIsChangedOnlyWithItsCurrentETag() {
        register("profile.owner", "a long walk to gate B42");
        ContractClient owner =
                as(logIn("profile.owner", "a long walk to gate B42").json());
        Answer empty = owner.get("/api/auth/profile");
        String profile =
                "{\"givenNames\": \"Zoë Ингрид 美咲\", \"surname\": \"O'Brien-Łukasz\", \"homeAirport\": \"LHR\"}";
        assertEquals("428 PRECONDITION_REQUIRED", code(owner.put("/api/auth/profile", profile)));
        Answer changed = owner.with("If-Match", empty.header("ETag")).put("/api/auth/profile", profile);
        assertEquals("Zoë Ингрид 美咲", changed.json().path("givenNames").asText());
        assertEquals(
                "412 PRECONDITION_FAILED",
                code(owner.with("If-Match", empty.header("ETag")).put("/api/auth/profile", profile)));
        assertEquals(changed.json(), owner.get("/api/auth/profile").json());
    }

    @Test
    void anUnstorableCharacterIsRefused() {
        assertEquals(
                "400 INVALID_REQUEST",
                code(post(
                        "/api/auth/register",
                        "{\"username\": \"nul\", \"password\": \"a long walk to B42\", \"surname\": \"a\\u0000b\"}")));
    }

    @Test
    void anInventedCursorIsRefused() {
        ContractClient admin = as(logIn("admin", "welcome aboard").json());
        String agency =
                admin.get("/api/auth/agencies").json().at("/items/0/agencyId").asText();
        String id = UUID.randomUUID().toString();
        Map<String, List<Cursor>> crafted = Map.of(
                "sessions",
                List.of(
                        Cursor.of("+300000-01-01T00:00:00Z", id),
                        Cursor.of(Instant.MAX.toString(), id),
                        Cursor.of(Instant.MIN.toString(), id)),
                "agencies",
                List.of(Cursor.of("a\0b"), Cursor.of()),
                "agencies/" + agency + "/agents",
                List.of(Cursor.of("a\0b"), Cursor.of()));
        crafted.forEach((list, cursors) -> cursors.forEach(cursor -> assertEquals(
                "400 CURSOR_INVALID", code(admin.get("/api/auth/" + list + "?cursor=" + cursor)), list + cursor)));
    }

    @Test
    void aUserNameThatEndsInANewlineIsRefused() {
        Answer answer =
                post("/api/auth/register", "{\"username\": \"maya.k\\n\", \"password\": \"a long walk to gate B42\"}");
        assertEquals("400 INVALID_REQUEST", code(answer));
        assertEquals("/username", answer.json().at("/errors/0/pointer").asText());
    }

    @Test
    void aReservedUserNameCannotBeRegistered() {
        for (String name : new String[] {"airside", "Airside", "air.side", "admin", "SYSTEM", "bookings"}) {
            assertEquals("409 USERNAME_TAKEN", code(register(name, "a long walk to gate B42")), name);
        }
    }

    @Test
    void blanksAroundAUserNameAreIgnoredAtSignIn() {
        register("blank.friend", "a long walk to gate B42");
        assertEquals(200, logIn(" blank.friend ", "a long walk to gate B42").status());
        assertEquals("401 WRONG_CREDENTIALS", code(logIn("blank.friend", "a long walk to gate B42 ")));
    }

    @Test
    void aProfileFollowsTheRulesOfABooking() {
        register("rules.owner", "a long walk to gate B42");
        ContractClient owner =
                as(logIn("rules.owner", "a long walk to gate B42").json());
        String etag = owner.get("/api/auth/profile").header("ETag");
        Map<String, String> wrong = Map.of(
                "dateOfBirth", "2030-01-01",
                "title", "PROF",
                "surname", " ",
                "givenNames", "Ma\\u001bya",
                "email", "a@b",
                "phone", "call me",
                "language", "english please",
                "homeAirport", "LHRX");
        wrong.forEach((field, value) -> {
            Answer answer =
                    owner.with("If-Match", etag).put("/api/auth/profile", "{\"%s\": \"%s\"}".formatted(field, value));
            assertEquals("400 INVALID_REQUEST", code(answer), field);
            assertEquals("/" + field, answer.json().at("/errors/0/pointer").asText());
            assertFalse(answer.text().contains("^"), "no regular expression: " + answer.text());
        });
        assertEquals("{}", owner.get("/api/auth/profile").text());
    }

    @Test
    void anOfficeIdBelongsToOneAgency() {
        ContractClient admin = as(logIn("admin", "welcome aboard").json());
        String agency = "{\"code\": \"%s\", \"name\": \"%s\", \"officeId\": \"BERXY0101\"}";
        assertEquals(
                201,
                admin.post("/api/auth/agencies", agency.formatted("EAST", "East"))
                        .status());
        assertEquals(
                "409 OFFICE_ID_TAKEN", code(admin.post("/api/auth/agencies", agency.formatted("EASTER", "Easter"))));
        assertEquals("400 INVALID_REQUEST", code(admin.post("/api/auth/agencies", agency.formatted("WEST", "  "))));
    }

    @Test
    void officeIdsThatAreMadeFromSimilarCodesDiffer() {
        ContractClient admin = as(logIn("admin", "welcome aboard").json());
        String agency = "{\"code\": \"%s\", \"name\": \"Similar\"}";
        Answer first = admin.post("/api/auth/agencies", agency.formatted("SIMILARA"));
        Answer second = admin.post("/api/auth/agencies", agency.formatted("SIMILARB"));
        assertEquals("SIMIL0001", first.json().path("officeId").asText());
        assertEquals("SIMIL0002", second.json().path("officeId").asText());
    }

    @Test
    void aCardNumberIsNeverRepeatedInAProblem() {
        Answer asKey = post("/api/auth/register", "{\"4242424242424242\": 1}");
        assertEquals("400 UNKNOWN_FIELD", code(asKey));
        assertEquals("/••••4242", asKey.json().at("/errors/0/pointer").asText());
        Answer inPath = host.client().get("/api/auth/4242424242424242");
        assertFalse(inPath.text().contains("4242424242424242"), inPath.text());
    }

    @Test
    void aNewPasswordEndsOtherSessions() {
        register("changes.password", "a long walk to gate B42");
        JsonNode session = logIn("changes.password", "a long walk to gate B42").json();
        String change = "{\"currentPassword\": \"%s\", \"newPassword\": \"%s\"}";
        assertEquals(
                "401 WRONG_CREDENTIALS",
                code(as(session).put("/api/auth/password", change.formatted("wrong", "a longer walk to gate C7"))));
        assertEquals(
                "422 WEAK_PASSWORD",
                code(as(session).put("/api/auth/password", change.formatted("a long walk to gate B42", "short"))));
        assertEquals(
                204,
                as(session)
                        .put(
                                "/api/auth/password",
                                change.formatted("a long walk to gate B42", "a longer walk to gate C7"))
                        .status());
        assertEquals(
                "401 REFRESH_TOKEN_INVALID",
                code(refresh(session.path("refreshToken").asText())));
        assertEquals(200, logIn("changes.password", "a longer walk to gate C7").status());
    }

    @Test
    void anAdministratorMakesAgenciesAndAgents() {
        ContractClient admin = as(logIn("admin", "welcome aboard").json());
        Answer agency = admin.post("/api/auth/agencies", "{\"code\": \"NORTH\", \"name\": \"North Travel\"}");
        assertEquals(201, agency.status(), agency.text());
        assertEquals(
                "409 AGENCY_CODE_TAKEN",
                code(admin.post("/api/auth/agencies", "{\"code\": \"NORTH\", \"name\": \"Again\"}")));
        String agents = "/api/auth/agencies/%s/agents"
                .formatted(agency.json().path("agencyId").asText());
        String agent = "{\"username\": \"%s\", \"password\": \"a long walk to gate B42\", \"role\": \"%s\"}";
        assertEquals(
                201, admin.post(agents, agent.formatted("north.agent", "AGENT")).status());
        assertEquals(
                201,
                admin.post(agents, agent.formatted("north.boss", "SUPERVISOR")).status());
        assertEquals("400 INVALID_REQUEST", code(admin.post(agents, agent.formatted("north.king", "ADMINISTRATOR"))));
        ContractClient boss = as(logInForTheFirstTime("north.boss"));
        assertEquals(2, boss.get(agents).json().path("items").size());
        assertEquals("404 NOT_FOUND", code(boss.get("/api/auth/agencies/%s/agents".formatted(UUID.randomUUID()))));
        ContractClient ordinary = as(logInForTheFirstTime("north.agent"));
        assertEquals("403 FORBIDDEN", code(ordinary.get(agents)));
        assertEquals("403 FORBIDDEN", code(ordinary.get("/api/auth/agencies")));
        assertEquals("403 FORBIDDEN", code(boss.post(agents, agent.formatted("north.two", "AGENT"))));
        assertTrue(admin.get("/api/auth/agencies").text().contains("Fjord Travel"));
    }

    @Test
    void theSampleWorldListsItsAccounts() {
        JsonNode options = host.client().get("/api/auth/options").json();
        assertEquals(3, options.path("sampleAccounts").size());
        assertTrue(options.path("passwordRule").asText().startsWith("At least 12"));
    }

    @Test
    void aServiceGetsATokenForItsSecret() {
        String good = "{\"service\": \"bookings\", \"secret\": \"open sesame\"}";
        JsonNode token = post("/api/auth/service-tokens", good).json();
        assertEquals(
                "403 FORBIDDEN", code(host.client(token.path("token").asText()).get("/api/auth/me")));
        assertEquals("401 WRONG_CREDENTIALS", code(post("/api/auth/service-tokens", good.replace("sesame", "barley"))));
        assertEquals(
                "401 WRONG_CREDENTIALS", code(post("/api/auth/service-tokens", good.replace("bookings", "flights"))));
    }

    @Test
    void onlyPublicKeysArePublished() {
        Answer keys = host.client().get("/api/auth/.well-known/jwks.json");
        assertTrue(keys.json().path("keys").size() >= 1);
        assertFalse(keys.text().contains("\"d\""), keys.text());
    }

    @Test
    void withoutATokenARequestIsUnauthenticated() {
        assertEquals("401 UNAUTHENTICATED", code(host.client().get("/api/auth/me")));
        assertEquals("401 UNAUTHENTICATED", code(host.client("not.a.token").get("/api/auth/me")));
    }

    private static Answer register(String username, String password) {
        return post(
                "/api/auth/register/", "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(username, password));
    }

    private static Answer logIn(String username, String password) {
        return post("/api/auth/login/", "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(username, password));
    }

    private static JsonNode logInForTheFirstTime(String username) {
        return post("/api/auth/login/", """
            {"username": "%s", "password": "a long walk to gate B42", "newPassword": "a longer walk to gate C7"}
            """.formatted(username)).json();
    }

    private static Answer refresh(String token) {
        return post("/api/auth/refresh", "{\"refreshToken\": \"%s\"}".formatted(token));
    }

    private static Answer post(String path, String body) {
        return host.client().post(path, body);
    }

    private static ContractClient as(JsonNode session) {
        return host.client(session.path("token").asText());
    }

    private static String code(Answer answer) {
        return answer.status() + " " + answer.code();
    }
}
