package airside.auth.throttle;

import airside.kit.database.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/// The attempts in the database: one row for each bucket, one statement for each attempt. Buckets are stored under
/// keyed hashes, so that a user name is never stored as it was typed.
public final class JdbcAttempts implements Attempts {
    /// Longer than any window.
    private static final Duration RETENTION = Duration.ofHours(1);

    private final Database database;
    private final BucketHash hash;

    public JdbcAttempts(Database database, BucketHash hash) {
        this.database = database;
        this.hash = hash;
    }

    /// The statement locks the row before it evaluates the condition, so that each of several concurrent attempts
    /// sees the earlier ones.
    @Override
    public Optional<Slot> admit(String bucket, Limit limit, Instant now) {
        Instant at = now.truncatedTo(ChronoUnit.MICROS);
        Instant windowBegan = at.minus(limit.window());
        return database.find(
                """
                INSERT INTO attempt_buckets AS kept (bucket, admitted_at, last_admitted_at)
                VALUES (?, ARRAY[cast(? AS timestamptz)], ?)
                ON CONFLICT (bucket) DO UPDATE SET
                    admitted_at = array_append(
                        ARRAY(SELECT at FROM unnest(kept.admitted_at) AS at WHERE at > ?), excluded.last_admitted_at),
                    last_admitted_at = excluded.last_admitted_at
                WHERE (SELECT count(*) FROM unnest(kept.admitted_at) AS at WHERE at > ?) < ?
                RETURNING bucket
                """, _ -> new Slot(bucket, at), hash.of(bucket), at, at, windowBegan, windowBegan, limit.attemptsMax());
    }

    /// Removes one attempt, if several were admitted in the same microsecond.
    @Override
    public void release(Slot slot) {
        database.execute("""
            UPDATE attempt_buckets
            SET admitted_at = admitted_at[:array_position(admitted_at, cast(? AS timestamptz)) - 1]
                           || admitted_at[array_position(admitted_at, cast(? AS timestamptz)) + 1:]
            WHERE bucket = ? AND cast(? AS timestamptz) = ANY (admitted_at)
            """, slot.admittedAt(), slot.admittedAt(), hash.of(slot.bucket()), slot.admittedAt());
    }

    @Override
    public Instant hasRoomAt(String bucket, Limit limit, Instant now) {
        return database.find(
                        """
                        SELECT min(at) AS oldest FROM (
                            SELECT unnest(admitted_at) AS at FROM attempt_buckets WHERE bucket = ?
                            ORDER BY at DESC LIMIT ?) AS latest
                        WHERE at > ?
                        HAVING count(*) = ?
                        """,
                        row -> row.instant("oldest").plus(limit.window()),
                        hash.of(bucket),
                        limit.attemptsMax(),
                        now.minus(limit.window()),
                        limit.attemptsMax())
                .orElse(now);
    }

    @Override
    public boolean isKnown(UUID accountId, String address, Instant since) {
        return database.find(
                        "SELECT 1 FROM known_addresses WHERE account_id = ? AND address = ? AND last_seen_at >= ?",
                        row -> row.integer(1),
                        accountId,
                        address,
                        since)
                .isPresent();
    }

    @Override
    public void remember(UUID accountId, String address, Instant now) {
        database.execute("""
            INSERT INTO known_addresses (account_id, address, last_seen_at) VALUES (?, ?, ?)
            ON CONFLICT (account_id, address) DO UPDATE SET last_seen_at = excluded.last_seen_at
            """, accountId, address, now);
    }

    /// Deletes rows that are no longer needed: empty buckets, addresses that were last seen long ago, and rows of
    /// the previous release, which stores user names as they are typed and may still run beside this one. Its rows
    /// count for a [Throttle#WINDOW] too.
    public void deleteOld(Instant now) {
        database.execute("DELETE FROM attempt_buckets WHERE last_admitted_at < ?", now.minus(RETENTION));
        database.execute("DELETE FROM attempts WHERE counting_since < ?", now.minus(Throttle.WINDOW));
        database.execute("DELETE FROM known_addresses WHERE last_seen_at < ?", now.minus(Throttle.KNOWN_FOR));
    }
}
