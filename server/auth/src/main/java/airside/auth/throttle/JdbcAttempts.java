package airside.auth.throttle;

import airside.kit.database.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// Attempts in the schema: one row a bucket, one statement an attempt.
public final class JdbcAttempts implements Attempts {
    private final Database database;

    public JdbcAttempts(Database database) {
        this.database = database;
    }

    @Override
    public int count(String bucket, Instant now, Duration window) {
        return database.find("""
            INSERT INTO attempts AS bucket (bucket, count, counting_since) VALUES (?, 1, ?)
            ON CONFLICT (bucket) DO UPDATE SET
                count = CASE WHEN bucket.counting_since <= ? THEN 1 ELSE bucket.count + 1 END,
                counting_since = CASE WHEN bucket.counting_since <= ? THEN excluded.counting_since
                                      ELSE bucket.counting_since END
            RETURNING count
            """, row -> row.integer("count"), bucket, now, now.minus(window), now.minus(window))
                .orElseThrow();
    }

    @Override
    public Instant emptiesAt(String bucket, Instant now, Duration window) {
        return database.find(
                        "SELECT counting_since FROM attempts WHERE bucket = ?",
                        row -> row.instant("counting_since"),
                        bucket)
                .map(since -> since.plus(window))
                .orElse(now);
    }

    @Override
    public void empty(String bucket) {
        database.execute("DELETE FROM attempts WHERE bucket = ?", bucket);
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
}
