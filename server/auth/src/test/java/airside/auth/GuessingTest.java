package airside.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.auth.throttle.Throttle;
import airside.kit.testing.Answer;
import airside.kit.testing.Concurrently;
import airside.kit.testing.RecordedSecurityEvents;
import airside.kit.testing.StressRun;
import airside.kit.testing.TestDatabase;
import airside.kit.testing.TestHost;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// FEATURE: over HTTP, behind a gateway, guesses of a password are limited, the owner can sign in, and all attempts
/// are in the security log without any text that was typed.
class GuessingTest {
    private static final String PASSWORD = "a long walk to gate B42";
    private static final int GUESSES = StressRun.rounds(200);
    private static TestHost host;

    private final RecordedSecurityEvents lines = RecordedSecurityEvents.open();

    @BeforeAll
    static void start() {
        Map<String, String> settings =
                new HashMap<>(TestDatabase.migrated("auth").settings());
        settings.put("server.client-address-header", "X-Forwarded-For");
        settings.put("auth.registrations-per-address-max", "5");
        host = TestHost.of(settings, Clock.systemUTC(), AuthService::new);
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
    void tenOfManyConcurrentGuessesAreEvaluatedAndTheOwnerCanSignIn() throws Exception {
        register("owner", "192.0.2.1");
        assertEquals(200, logIn("owner", PASSWORD, "192.0.2.1").status());
        List<Callable<Answer>> guesses = new ArrayList<>();
        for (int guess = 0; guess < GUESSES; guess++) {
            String address = "198.51.100." + guess % 250;
            guesses.add(() -> logIn("owner", "wrong password", address));
        }
        List<Integer> statuses = new ArrayList<>();
        try (var clients = Executors.newFixedThreadPool(16)) {
            for (Future<Answer> answer : clients.invokeAll(guesses))
                statuses.add(answer.get().status());
        }
        assertEquals(
                Throttle.ATTEMPTS_MAX,
                statuses.stream().filter(status -> status == 401).count());
        assertEquals(
                GUESSES - Throttle.ATTEMPTS_MAX,
                statuses.stream().filter(status -> status == 429).count());
        assertEquals(200, logIn("owner", PASSWORD, "192.0.2.1").status(), "the owner is locked out");
    }

    @Test
    void passwordsAndOneTimeCodesShareOneLimit() throws Exception {
        register("two.operations", "192.0.2.7");
        List<Answer> answers = Concurrently.run(24, guess -> () -> {
            String address = "198.51.100." + guess;
            return guess % 2 == 0
                    ? logIn("two.operations", "wrong password", address)
                    : recover("two.operations", address);
        });
        assertEquals(
                Throttle.ATTEMPTS_MAX,
                answers.stream().filter(answer -> answer.status() == 401).count());
    }

    @Test
    void afterTenWrongPasswordsFromAKnownAddressTheRightOneIsAccepted() {
        register("forgetful", "192.0.2.2");
        logIn("forgetful", PASSWORD, "192.0.2.2");
        for (int wrong = 0; wrong < 10; wrong++) {
            assertEquals(401, logIn("forgetful", "wrong " + wrong, "192.0.2.2").status());
        }
        assertEquals(200, logIn("forgetful", PASSWORD, "192.0.2.2").status());
    }

    @Test
    void signInsAreLoggedWithoutTypedText() {
        register("logged", "192.0.2.3");
        logIn("my password is swordfish", "x", "192.0.2.4");
        logIn("logged", "swordfish", "192.0.2.4");
        logIn("logged", PASSWORD, "192.0.2.4");
        assertFalse(lines.all().toString().contains("swordfish"), lines.all().toString());
        assertFalse(lines.all().toString().contains(PASSWORD));
        List<String> told = lines.all().stream()
                .filter(event -> "192.0.2.3".equals(event.get("address")) || "192.0.2.4".equals(event.get("address")))
                .map(event -> "%s %s %s".formatted(event.get("kind"), event.get("username"), event.get("reason")))
                .toList();
        assertEquals(
                List.of(
                        "ACCOUNT_CREATED logged null",
                        "LOGIN_FAILED null unknown user name",
                        "LOGIN_FAILED logged wrong password",
                        "LOGIN_SUCCEEDED logged null"),
                told);
    }

    @Test
    void registrationsOfOneAddressAreLimited() {
        for (int account = 0; account < 5; account++) {
            assertEquals(201, register("flood." + account, "192.0.2.5").status());
        }
        Answer refused = register("flood.last", "192.0.2.5");
        assertEquals("429 TOO_MANY_REQUESTS", refused.status() + " " + refused.code());
        assertTrue(Integer.parseInt(refused.header("Retry-After")) > 600, refused.header("Retry-After"));
        assertEquals(201, register("flood.elsewhere", "192.0.2.6").status());
        assertEquals("192.0.2.5", lines.of("REGISTRATION_THROTTLED").getLast().get("address"));
    }

    private static Answer register(String username, String address) {
        return post("register", username, PASSWORD, address);
    }

    private static Answer logIn(String username, String password, String address) {
        return post("login", username, password, address);
    }

    private static Answer recover(String username, String address) {
        return host.client()
                .with("X-Forwarded-For", address)
                .post(
                        "/api/auth/password-recovery",
                        Map.of("username", username, "code", "0000-0000-0000", "newPassword", PASSWORD));
    }

    private static Answer post(String operation, String username, String password, String address) {
        return host.client()
                .with("X-Forwarded-For", address)
                .post(
                        "/api/auth/" + operation,
                        "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(username, password));
    }
}
