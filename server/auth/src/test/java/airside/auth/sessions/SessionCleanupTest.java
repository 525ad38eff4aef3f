package airside.auth.sessions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import airside.auth.accounts.StoredAccount;
import airside.auth.sessions.JdbcSessions.Ended;
import airside.auth.sessions.JdbcSessions.Rotation;
import airside.kit.database.Database;
import airside.kit.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// FEATURE: sessions and their tokens are deleted when they are no longer needed, and not earlier.
class SessionCleanupTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final SessionLifetimes LIFETIMES =
            new SessionLifetimes(Duration.ofDays(30), Duration.ofDays(90), Duration.ofSeconds(30));
    private static final Duration TOKEN_LIFETIME = Duration.ofMinutes(10);

    private UUID account;
    private Database database;
    private JdbcSessions sessions;
    private SessionCleanup cleanup;

    @BeforeEach
    void open() {
        database = TestDatabase.migrated("auth").open("auth");
        sessions = new JdbcSessions(database, LIFETIMES);
        cleanup = new SessionCleanup(database, TOKEN_LIFETIME, 2);
        account = StoredAccount.add(database, NOW);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anEndedSessionIsKeptWhileItIsListed() {
        RefreshToken token = RefreshToken.create();
        UUID session = session(token);
        sessions.end(token, NOW);
        Instant tokensMayLive = NOW.plus(TOKEN_LIFETIME).plus(Duration.ofHours(23));
        cleanup.run(tokensMayLive);
        assertEquals(List.of(new Ended(session, NOW)), sessions.listEnded(Instant.EPOCH, 10));
        cleanup.run(NOW.plus(TOKEN_LIFETIME).plus(Duration.ofHours(25)));
        assertEquals("0 sessions, 0 tokens", counts());
    }

    @Test
    void aSessionThatWasNotRefreshedIsDeletedAfterItHasExpired() {
        RefreshToken first = RefreshToken.create();
        session(first);
        Instant lastDay = NOW.plus(Duration.ofDays(29));
        cleanup.run(lastDay);
        sessions.rotate(first, lastDay, lastDay);
        cleanup.run(NOW.plus(Duration.ofDays(32)));
        assertEquals("1 sessions, 1 tokens", counts(), "its first token has expired");
        cleanup.run(NOW.plus(Duration.ofDays(61)));
        assertEquals("0 sessions, 0 tokens", counts());
    }

    @Test
    void aReplayIsDetectedUntilTheTokenExpires() {
        RefreshToken first = RefreshToken.create();
        UUID session = session(first);
        assertInstanceOf(Rotation.Rotated.class, sessions.rotate(first, NOW, NOW));
        Instant lastDay = NOW.plus(Duration.ofDays(29));
        cleanup.run(lastDay);
        assertEquals(new Rotation.Replayed(account, session), sessions.rotate(first, lastDay, lastDay));
    }

    @Test
    void allAreDeletedInBatches() {
        for (int i = 0; i < 5; i++) session(RefreshToken.create());
        sessions.endOthers(account, Optional.empty(), NOW);
        for (int i = 0; i < 5; i++) session(RefreshToken.create());
        cleanup.run(NOW.plus(Duration.ofDays(2)));
        assertEquals("5 sessions, 5 tokens", counts());
        cleanup.run(NOW.plus(Duration.ofDays(32)));
        assertEquals("0 sessions, 0 tokens", counts());
    }

    private UUID session(RefreshToken token) {
        var session = new NewSession(token, new SignInOrigin("192.0.2.1", Optional.empty()), NOW);
        return database.inTransaction(transaction -> sessions.open(transaction, account, session));
    }

    private String counts() {
        return database.query("""
            SELECT (SELECT count(*) FROM session_families) || ' sessions, '
                   || (SELECT count(*) FROM refresh_tokens) || ' tokens' AS text
            """, row -> row.text("text")).getFirst();
    }
}
