package airside.auth.sessions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import airside.auth.accounts.StoredAccount;
import airside.auth.sessions.JdbcSessions.Rotation;
import airside.kit.database.Database;
import airside.kit.settings.Settings;
import airside.kit.testing.Eventually;
import airside.kit.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// FEATURE: a refresh token has one successor, even if many requests send it at the same time or soon after each
/// other. If it is sent later, the session ends.
class RefreshRotationTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final SessionLifetimes LIFETIMES =
            new SessionLifetimes(Duration.ofDays(30), Duration.ofDays(90), Duration.ofSeconds(30));
    private static final SignInOrigin HERE = new SignInOrigin("192.0.2.1", Optional.of("a test"));

    private static Database database;
    private static JdbcSessions sessions;

    @BeforeAll
    static void open() {
        database = Database.of(Settings.of(TestDatabase.migrated("auth").settings()), "auth");
        sessions = new JdbcSessions(database, LIFETIMES);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void aThousandConcurrentRefreshesLeaveOneValidToken() throws Exception {
        RefreshToken token = RefreshToken.create();
        UUID session = open(account(), token, HERE, NOW);
        List<Callable<Rotation>> all = IntStream.range(0, 1_000)
                .<Callable<Rotation>>mapToObj(_ -> () -> sessions.rotate(token, NOW, NOW.plusMillis(5)))
                .toList();
        Set<RefreshToken> next = new HashSet<>();
        try (var clients = Executors.newFixedThreadPool(8)) {
            for (Future<Rotation> answer : clients.invokeAll(all))
                next.add(rotated(answer.get()).next());
        }
        assertEquals(1, next.size());
        assertEquals(1, liveTokens(session));
        RefreshToken only = next.iterator().next();
        assertInstanceOf(Rotation.Rotated.class, sessions.rotate(only, NOW, NOW.plusSeconds(60)));
    }

    /// If a request locked its token first, it would wait for the session while a repetition, which has locked the
    /// session, waits for the token.
    @Test
    void aRefreshWaitsForItsSessionBeforeItLocksAToken() throws Exception {
        RefreshToken token = RefreshToken.create();
        UUID session = open(account(), token, HERE, NOW);
        try (var refreshing = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Rotation> refresh = database.inTransaction(transaction -> {
                transaction.query("SELECT id FROM session_families WHERE id = ? FOR UPDATE", _ -> true, session);
                Future<Rotation> waiting = refreshing.submit(() -> sessions.rotate(token, NOW, NOW));
                Eventually.becomes("the refresh waits for the session", RefreshRotationTest::isOneWaiting);
                transaction.query(
                        "SELECT family_id FROM refresh_tokens WHERE token_hash = ? FOR UPDATE NOWAIT",
                        _ -> true,
                        token.hash());
                return waiting;
            });
            rotated(refresh.get());
        }
    }

    @Test
    void aReplayAfterTheGracePeriodEndsTheSession() {
        UUID account = account();
        RefreshToken first = RefreshToken.create();
        UUID session = open(account, first, HERE, NOW);
        RefreshToken next = rotated(sessions.rotate(first, NOW, NOW)).next();
        Instant graceEnds = NOW.plusSeconds(30);
        Instant inGrace = graceEnds.minusMillis(1);
        assertEquals(next, rotated(sessions.rotate(first, inGrace, inGrace)).next());
        assertEquals(new Rotation.Replayed(account, session), sessions.rotate(first, graceEnds, graceEnds));
        assertEquals(new Rotation.Refused(), sessions.rotate(next, graceEnds, graceEnds));
    }

    /// An attacker with a used token who can also read the table must not be able to derive its successors.
    @Test
    void afterTheGracePeriodTheSuccessorCannotBeDerived() {
        RefreshToken first = RefreshToken.create();
        open(account(), first, HERE, NOW);
        rotated(sessions.rotate(first, NOW, NOW));
        SessionCleanup cleanup = new SessionCleanup(database, Duration.ofMinutes(10));
        cleanup.run(NOW.plusSeconds(29));
        assertEquals(1, salts(first));
        cleanup.run(NOW.plusSeconds(31));
        assertEquals(0, salts(first));
    }

    /// The previous release stored no salt: within the grace period its token is refused, and the session
    /// continues.
    @Test
    void aTokenUsedByThePreviousReleaseIsRefusedWithoutEndingTheSession() {
        RefreshToken first = RefreshToken.create();
        open(account(), first, HERE, NOW);
        RefreshToken next = rotated(sessions.rotate(first, NOW, NOW)).next();
        database.execute("DELETE FROM refresh_successors WHERE token_hash = ?", first.hash());
        assertEquals(new Rotation.Refused(), sessions.rotate(first, NOW, NOW.plusSeconds(1)));
        assertInstanceOf(Rotation.Rotated.class, sessions.rotate(next, NOW, NOW.plusSeconds(2)));
    }

    @Test
    void anExpiredOrUnknownTokenIsRefused() {
        RefreshToken old = RefreshToken.create();
        open(account(), old, HERE, NOW);
        Instant expiry = NOW.plus(LIFETIMES.refresh());
        assertEquals(new Rotation.Refused(), sessions.rotate(old, expiry, expiry));
        assertEquals(new Rotation.Refused(), sessions.rotate(RefreshToken.create(), NOW, NOW));
    }

    @Test
    void onlyHashesAreStored() {
        RefreshToken token = RefreshToken.create();
        assertEquals(32, token.hash().length);
        assertEquals(43, token.value().length());
        assertEquals(43, token.successor(RefreshToken.createSalt()).value().length());
        assertEquals("RefreshToken[…]", token.toString());
    }

    private static Rotation.Rotated rotated(Rotation rotation) {
        return assertInstanceOf(Rotation.Rotated.class, rotation);
    }

    private static boolean isOneWaiting() {
        return database.query("""
            SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'
            """, _ -> true).size() == 1;
    }

    private static int liveTokens(UUID session) {
        return database.query(
                        "SELECT count(*) FROM refresh_tokens WHERE used_at IS NULL AND family_id = ?",
                        row -> row.integer(1),
                        session)
                .getFirst();
    }

    private static int salts(RefreshToken token) {
        return database.query(
                        "SELECT count(*) FROM refresh_successors WHERE token_hash = ?",
                        row -> row.integer(1),
                        token.hash())
                .getFirst();
    }

    private static UUID open(UUID account, RefreshToken first, SignInOrigin origin, Instant now) {
        return database.inTransaction(
                transaction -> sessions.open(transaction, account, new NewSession(first, origin, now)));
    }

    private static UUID account() {
        return StoredAccount.add(database, NOW);
    }
}
