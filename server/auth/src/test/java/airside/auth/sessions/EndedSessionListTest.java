package airside.auth.sessions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import airside.auth.accounts.StoredAccount;
import airside.auth.sessions.EndedSessionList.Content;
import airside.kit.database.Database;
import airside.kit.settings.Settings;
import airside.kit.testing.SettableClock;
import airside.kit.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// FEATURE: the list of ended sessions covers every token that may still be valid, and is bounded.
class EndedSessionListTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Duration TOKEN_LIFETIME = Duration.ofMinutes(10);

    private final SettableClock clock = new SettableClock(NOW);
    private UUID account;
    private Database database;
    private JdbcSessions sessions;

    @BeforeEach
    void open() {
        database = Database.of(Settings.of(TestDatabase.migrated("auth").settings()), "auth");
        sessions = new JdbcSessions(
                database, new SessionLifetimes(Duration.ofDays(30), Duration.ofDays(90), Duration.ofSeconds(30)));
        account = StoredAccount.add(database, NOW);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aSessionIsListedUntilItsLastTokenHasExpired() {
        UUID ended = session();
        session();
        sessions.end(account, ended, NOW);
        assertEquals(new Content(List.of(ended), Optional.empty()), list(10));
        clock.advance(TOKEN_LIFETIME.plusSeconds(30));
        assertEquals(new Content(List.of(ended), Optional.empty()), list(10));
        clock.advance(Duration.ofSeconds(31));
        assertEquals(new Content(List.of(), Optional.empty()), list(10));
    }

    @Test
    void aLongListEndsWithTheTimeOfTheFirstOmittedSession() {
        List<UUID> all = List.of(session(), session(), session(), session());
        for (int i = 0; i < all.size(); i++) sessions.end(account, all.get(i), NOW.plusSeconds(i));
        clock.advance(Duration.ofSeconds(5));
        assertEquals(new Content(List.of(all.get(3), all.get(2)), Optional.of(NOW.plusSeconds(1))), list(2));
    }

    @Test
    void endingASessionAgainDoesNotListItAgain() {
        UUID ended = session();
        sessions.end(account, ended, NOW);
        clock.advance(Duration.ofHours(1));
        sessions.end(account, ended, clock.instant());
        assertEquals(new Content(List.of(), Optional.empty()), list(10));
    }

    private UUID session() {
        SignInOrigin origin = new SignInOrigin("192.0.2.1", Optional.empty());
        NewSession session = new NewSession(RefreshToken.create(), origin, NOW);
        return database.inTransaction(transaction -> sessions.open(transaction, account, session));
    }

    private Content list(int max) {
        return new EndedSessionList(sessions, TOKEN_LIFETIME, clock, max).content();
    }
}
