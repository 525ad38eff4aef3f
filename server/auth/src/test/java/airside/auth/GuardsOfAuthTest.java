package airside.auth;

import airside.auth.keys.JdbcSigningKeys;
import airside.auth.keys.JdbcSigningKeys.Conversion;
import airside.auth.keys.SigningKeys;
import airside.kit.database.Database;
import airside.kit.encryption.SecretEncryption;
import airside.kit.securitylog.SecurityLog;
import airside.kit.settings.Settings;
import airside.kit.testing.Answer;
import airside.kit.testing.Concurrently;
import airside.kit.testing.ContractClient;
import airside.kit.testing.NegativeControl;
import airside.kit.testing.RemovedGuard;
import airside.kit.testing.TestDatabase;
import airside.kit.testing.TestHost;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// NEGATIVE CONTROLS: each guard of auth in the database is removed once, and the race over HTTP that it guards
/// must then end badly.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuardsOfAuthTest {
    private static final String PASSWORD = "a long walk to gate B42";
    private static final String NEXT_PASSWORD = "nine quiet lighthouses at dusk";

    private final TestDatabase database = TestDatabase.migrated("auth");
    private final Database keyDatabase;
    private final TestHost host;
    private final ContractClient admin;
    private int offices;

    GuardsOfAuthTest() {
        RemovedGuard.prepare();
        keyDatabase = TestDatabase.migrated("auth").open("auth");
        Map<String, String> settings = new HashMap<>(PausedLogIn.withLongLockTimeouts(database.settings()));
        settings.put("auth.first-administrator-password", PASSWORD);
        host = TestHost.of(settings, Clock.systemUTC(), AuthService::new);
        Answer session = logIn("admin", PASSWORD, "192.0.2.2");
        admin = host.client(session.json().path("token").asText());
    }

    @AfterAll
    void close() {
        host.close();
        keyDatabase.close();
    }

    @ParameterizedTest
    @MethodSource("guards")
    void withoutTheGuardTheRaceEndsBadly(NegativeControl control) throws Exception {
        control.check(database);
    }

    Stream<NegativeControl> guards() {
        return Stream.of(
                new NegativeControl(
                        "a session is locked while one of its refresh tokens is used",
                        Map.of("WHERE token_hash = ?) FOR UPDATE", "WHERE token_hash = ?)"),
                        List.of(),
                        1,
                        this::nextTokensOfOne),
                new NegativeControl(
                        "an attempt to sign in is counted only while there is room",
                        Map.of(
                                "WHERE (SELECT count(*) FROM unnest(kept.admitted_at) AS at WHERE at > ?) < ?",
                                "WHERE (SELECT count(*) FROM unnest(kept.admitted_at) AS at WHERE at > ?) < ? + 1000"),
                        List.of(),
                        10,
                        this::guessesLookedAt),
                new NegativeControl(
                        "a session is opened only with the password that the account has",
                        Map.of(
                                "WHERE id = ? AND password_hash = ? AND disabled_at IS NULL FOR SHARE",
                                "WHERE id = ? AND coalesce(?, '') <> '' AND disabled_at IS NULL FOR SHARE"),
                        List.of(),
                        0,
                        this::sessionsOfAnOldPassword),
                new NegativeControl(
                        "a one-time code is used once",
                        Map.of(
                                "DELETE FROM recovery_codes WHERE account_id = ? AND code_hash = ?",
                                "UPDATE recovery_codes SET expires_at = expires_at WHERE account_id = ? AND code_hash"
                                        + " = ?"),
                        List.of(),
                        1,
                        this::usesOfOneCode),
                new NegativeControl(
                        "an office id belongs to one agency",
                        Map.of(
                                "WHERE NOT EXISTS (SELECT 1 FROM agencies WHERE office_id = ?)",
                                "WHERE cast(? AS text) IS NOT NULL"),
                        List.of("ALTER TABLE auth.agencies DROP CONSTRAINT office_ids_are_unique"),
                        1,
                        this::agenciesOfOneOffice),
                new NegativeControl(
                        "replicas make keys one after the other",
                        Map.of("SELECT pg_advisory_xact_lock(?)", "SELECT cast(? AS bigint)"),
                        List.of(),
                        1,
                        this::keysOfReplicasThatStartAtOnce),
                // Without the constraint no account can be opened, so this control is the last one.
                new NegativeControl(
                        "a user name has one account",
                        Map.of(" ON CONFLICT (username_folded) DO NOTHING", ""),
                        List.of("ALTER TABLE auth.accounts DROP CONSTRAINT usernames_are_unique"),
                        1,
                        this::accountsOfOneName));
    }

    private int nextTokensOfOne() throws Exception {
        String name = register();
        String token =
                logIn(name, PASSWORD, "192.0.2.1").json().path("refreshToken").asText();
        var answers =
                Concurrently.run(16, _ -> () -> host.client().post("/api/auth/refresh", Map.of("refreshToken", token)));
        return (int) answers.stream()
                .map(answer -> answer.json().path("refreshToken").asText())
                .distinct()
                .count();
    }

    private int guessesLookedAt() throws Exception {
        String name = register();
        return count(401, Concurrently.run(14, guess -> () -> logIn(name, "wrong password", "198.51.100." + guess)));
    }

    private int accountsOfOneName() throws Exception {
        String name = "u" + UUID.randomUUID();
        return count(201, Concurrently.run(6, _ -> () -> post("register", name, PASSWORD, "203.0.113.1")));
    }

    private int sessionsOfAnOldPassword() {
        String name = register();
        Map<String, String> credentials = Map.of("username", name, "password", PASSWORD);
        String token =
                logIn(name, PASSWORD, PausedLogIn.ADDRESS).json().path("token").asText();
        Map<String, String> change = Map.of("currentPassword", PASSWORD, "newPassword", PASSWORD + "3");
        try (Database locks = database.open("auth")) {
            return count(
                    200,
                    List.of(new PausedLogIn(host, locks)
                            .answer(
                                    credentials,
                                    () -> host.client(token)
                                            .with("X-Forwarded-For", "198.51.100.99")
                                            .put("/api/auth/password", change))));
        }
    }

    private int usesOfOneCode() throws Exception {
        String name = register();
        String code = admin.post("/api/auth/accounts/" + name + "/recovery-codes", "")
                .json()
                .path("code")
                .asText();
        Map<String, String> recovery = Map.of("username", name, "code", code, "newPassword", NEXT_PASSWORD);
        return count(200, Concurrently.run(4, _ -> () -> host.client().post("/api/auth/password-recovery", recovery)));
    }

    private int agenciesOfOneOffice() throws Exception {
        String officeId = "OSLXY%04d".formatted(++offices);
        return count(
                201,
                Concurrently.run(
                        6,
                        agency -> () -> admin.post(
                                "/api/auth/agencies",
                                Map.of(
                                        "code",
                                        "A%dB%d".formatted(offices, agency),
                                        "name",
                                        "Fjord",
                                        "officeId",
                                        officeId))));
    }

    /// In a database of their own, because the host continues with its own key.
    private int keysOfReplicasThatStartAtOnce() throws Exception {
        keyDatabase.execute("DELETE FROM signing_keys");
        var plain = SecretEncryption.of(Settings.of(Map.of()), "auth");
        var log = new SecurityLog(new SimpleMeterRegistry(), Clock.systemUTC());
        Concurrently.run(8, _ -> () -> {
            var store = new JdbcSigningKeys(keyDatabase, plain, Conversion.BY_ROTATION);
            new SigningKeys(store, log, Clock.systemUTC()).rotate();
            return true;
        });
        return keyDatabase.query("SELECT id FROM signing_keys", _ -> true).size();
    }

    private static int count(int status, List<Answer> answers) {
        return (int)
                answers.stream().filter(answer -> answer.status() == status).count();
    }

    private String register() {
        String name = "u" + UUID.randomUUID();
        post("register", name, PASSWORD, "192.0.2.1");
        return name;
    }

    private Answer logIn(String name, String password, String address) {
        return post("login", name, password, address);
    }

    private Answer post(String operation, String name, String password, String address) {
        return host.client()
                .with("X-Forwarded-For", address)
                .post("/api/auth/" + operation, Map.of("username", name, "password", password));
    }
}
