package airside.auth.throttle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.auth.accounts.StoredAccount;
import airside.auth.throttle.Attempts.Limit;
import airside.auth.throttle.Attempts.Slot;
import airside.kit.database.Database;
import airside.kit.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// FEATURE: an attempt is counted in one statement, and its bucket is stored under a keyed hash.
class JdbcAttemptsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Limit TEN = new Limit(10, Duration.ofMinutes(15));

    private static Database database;
    private static JdbcAttempts attempts;

    @BeforeAll
    static void open() {
        database = TestDatabase.migrated("auth").open("auth");
        byte[] key = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);
        attempts = new JdbcAttempts(database, new BucketHash(() -> key));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void exactlyTheLimitOfConcurrentAttemptsIsAdmitted() throws Exception {
        for (int round = 0; round < 20; round++) {
            String bucket = "race " + round;
            List<Callable<Optional<Slot>>> guesses = new ArrayList<>();
            for (int guess = 0; guess < 64; guess++) guesses.add(() -> attempts.admit(bucket, TEN, NOW));
            int admitted = 0;
            try (var clients = Executors.newFixedThreadPool(8)) {
                for (Future<Optional<Slot>> guess : clients.invokeAll(guesses)) {
                    if (guess.get().isPresent()) admitted++;
                }
            }
            assertEquals(TEN.attemptsMax(), admitted, "round " + round);
        }
    }

    @Test
    void anAttemptLeavesItsBucketAfterTheWindow() {
        String bucket = "window";
        for (int minute = 0; minute < 10; minute++) {
            assertEquals(
                    Optional.of(NOW.plus(Duration.ofMinutes(minute))),
                    attempts.admit(bucket, TEN, NOW.plus(Duration.ofMinutes(minute)))
                            .map(Slot::admittedAt));
        }
        assertEquals(Optional.empty(), attempts.admit(bucket, TEN, NOW.plus(Duration.ofMinutes(14))));
        assertEquals(
                NOW.plus(Duration.ofMinutes(15)), attempts.hasRoomAt(bucket, TEN, NOW.plus(Duration.ofMinutes(14))));
        Instant later = NOW.plus(Duration.ofMinutes(15));
        assertEquals(later, attempts.hasRoomAt(bucket, TEN, later));
        assertFalse(attempts.admit(bucket, TEN, later).isEmpty(), "the first has left");
        assertEquals(Optional.empty(), attempts.admit(bucket, TEN, later), "the second has not");
    }

    @Test
    void oneOfSeveralAttemptsAtTheSameTimeIsReleased() {
        String bucket = "release";
        Slot slot = attempts.admit(bucket, TEN, NOW).orElseThrow();
        for (int more = 1; more < 10; more++) attempts.admit(bucket, TEN, NOW);
        attempts.release(slot);
        assertFalse(attempts.admit(bucket, TEN, NOW).isEmpty());
        assertEquals(Optional.empty(), attempts.admit(bucket, TEN, NOW));
    }

    @Test
    void aPasswordTypedAsUserNameIsNotStored() {
        var throttle = new Throttle(attempts, Clock.fixed(NOW, ZoneOffset.UTC));
        throttle.admit("correct horse battery staple", Optional.empty(), "192.0.2.77");
        for (String table : List.of("attempt_buckets", "attempts", "known_addresses")) {
            String rows = database.query(
                            // As text, and with bytea converted to text.
                            "SELECT row_to_json(kept)::text AS text FROM " + table + " AS kept",
                            row -> row.text("text"))
                    .toString();
            for (String typed : List.of("horse", "192.0.2.77")) {
                String hexadecimal = HexFormat.of().formatHex(typed.getBytes(StandardCharsets.UTF_8));
                assertFalse(rows.contains(typed) || rows.contains(hexadecimal), table + " has " + typed);
            }
        }
    }

    @Test
    void oldBucketsAndTypedNamesOfThePreviousReleaseAreDeleted() {
        database.execute(
                "INSERT INTO attempts (bucket, count, counting_since) VALUES ('strangers swordfish', 1, ?)", NOW);
        attempts.admit("old", TEN, NOW);
        attempts.deleteOld(NOW.plus(Duration.ofMinutes(14)));
        assertEquals(1, count("attempts"), "the previous release still counts with it");
        attempts.deleteOld(NOW.plus(Duration.ofMinutes(16)));
        assertEquals(0, count("attempts"));
        attempts.deleteOld(NOW.plus(Duration.ofMinutes(61)));
        assertEquals(0, count("attempt_buckets"));
    }

    @Test
    void anAddressIsForgottenAfterNinetyDays() {
        UUID account = account();
        attempts.remember(account, "192.0.2.1", NOW);
        attempts.deleteOld(NOW.plus(Duration.ofDays(89)));
        assertTrue(attempts.isKnown(account, "192.0.2.1", Instant.EPOCH));
        attempts.deleteOld(NOW.plus(Duration.ofDays(91)));
        assertFalse(attempts.isKnown(account, "192.0.2.1", Instant.EPOCH));
    }

    private static UUID account() {
        return StoredAccount.add(database, NOW);
    }

    private static int count(String table) {
        return database.find("SELECT count(*)::int AS rows FROM " + table, row -> row.integer("rows"))
                .orElseThrow();
    }
}
