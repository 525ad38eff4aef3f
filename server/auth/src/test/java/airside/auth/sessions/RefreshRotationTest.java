package airside.auth.sessions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import airside.auth.accounts.Account;
import airside.auth.accounts.JdbcAccounts;
import airside.auth.accounts.Profile;
import airside.auth.passwords.PasswordHash;
import airside.auth.sessions.Sessions.Rotation;
import airside.kit.database.Database;
import airside.kit.settings.Settings;
import airside.kit.testing.TestDatabase;
import airside.kit.tokens.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// FEATURE: a refresh token works once, whoever else tries at the same moment or later.
class RefreshRotationTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofDays(30));
    private static Database database;
    private static JdbcSessions sessions;

    @BeforeAll
    static void open() {
        database = Database.of(Settings.of(TestDatabase.migrated("auth").settings()), "auth");
        sessions = new JdbcSessions(database);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void aThousandAtTheSameMomentLeaveOneLiveChain() throws Exception {
        byte[] token = token("first");
        sessions.open(account(), token, NOW, LATER);
        List<Callable<Rotation>> all = IntStream.range(0, 1_000)
                .<Callable<Rotation>>mapToObj(
                        i -> () -> sessions.rotate(token, token("next " + i), NOW, NOW.plusMillis(5), LATER))
                .toList();
        int rotated = 0;
        try (var clients = Executors.newFixedThreadPool(8)) {
            for (Future<Rotation> answer : clients.invokeAll(all)) {
                if (answer.get() instanceof Rotation.Rotated) rotated++;
            }
        }
        assertEquals(1, rotated);
        assertEquals(1, liveTokens());
    }

    @Test
    void aReplayEndsTheFamilyAtOnce() {
        UUID account = account();
        sessions.open(account, token("a"), NOW, LATER);
        assertInstanceOf(Rotation.Rotated.class, sessions.rotate(token("a"), token("b"), NOW, NOW, LATER));
        Instant later = NOW.plusSeconds(1);
        assertEquals(new Rotation.Replayed(account), sessions.rotate(token("a"), token("c"), later, later, LATER));
        assertEquals(new Rotation.Refused(), sessions.rotate(token("b"), token("d"), later, later, LATER));
    }

    @Test
    void anExpiredOrUnknownTokenIsRefused() {
        sessions.open(account(), token("old"), NOW, LATER);
        assertEquals(new Rotation.Refused(), sessions.rotate(token("old"), token("new"), LATER, LATER, LATER));
        assertEquals(new Rotation.Refused(), sessions.rotate(token("made up"), token("new"), NOW, NOW, LATER));
    }

    @Test
    void onlyHashesAreKept() {
        assertEquals(32, RefreshToken.hash("anything").length);
        assertEquals(43, RefreshToken.create().length());
    }

    private static int liveTokens() {
        return database.query("""
            SELECT count(*) FROM refresh_tokens token JOIN session_families family ON family.id = family_id
            WHERE used_at IS NULL AND revoked_at IS NULL AND token_hash NOT IN (?, ?)
            """, row -> row.integer(1), token("old"), token("a"))
                .getFirst();
    }

    private static byte[] token(String text) {
        return RefreshToken.hash(text);
    }

    private static UUID account() {
        UUID id = UUID.randomUUID();
        new JdbcAccounts(database)
                .add(
                        new Account(id, "u" + id, List.of(Role.TRAVELLER), Optional.empty(), Profile.EMPTY, 1, NOW),
                        new PasswordHash(1, 1, 1, new byte[16], new byte[32]));
        return id;
    }
}
