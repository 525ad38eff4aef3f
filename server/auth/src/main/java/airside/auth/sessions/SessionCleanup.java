package airside.auth.sessions;

import airside.kit.database.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.IntSupplier;

/// Deletes rows that are no longer needed: salts after the grace period, expired refresh tokens, and ended
/// sessions. Works in batches, each in a transaction of its own, so that no other transaction waits for long.
public final class SessionCleanup {
    private static final int BATCH_SIZE = 500;

    /// Further batches wait for the next run.
    private static final int BATCHES_MAX = 20;

    /// Much more than the difference between the clocks of two replicas.
    private static final Duration MARGIN = Duration.ofDays(1);

    private final Database database;
    private final Duration retention;
    private final int batchSize;

    /// @param accessTokenLifetime an ended session is kept for longer than this, because [EndedSessionList] lists
    /// it
    public SessionCleanup(Database database, Duration accessTokenLifetime) {
        this(database, accessTokenLifetime, BATCH_SIZE);
    }

    SessionCleanup(Database database, Duration accessTokenLifetime, int batchSize) {
        this.database = database;
        this.retention = accessTokenLifetime.plus(MARGIN);
        this.batchSize = batchSize;
    }

    /// Deletes one round of rows; call it every minute.
    public void run(Instant now) {
        Instant before = now.minus(retention);
        inBatches(() -> eraseSalts(now));
        inBatches(() -> deleteExpired(before));
        inBatches(() -> deleteEnded(before));
    }

    private void inBatches(IntSupplier batch) {
        for (int i = 0; i < BATCHES_MAX; i++) if (batch.getAsInt() < batchSize) return;
    }

    /// Deletes salts after the grace period: the successor is not answered again, and only a thief of old tokens
    /// could use the salt.
    private int eraseSalts(Instant now) {
        return database.execute("""
            DELETE FROM refresh_successors WHERE token_hash = ANY (ARRAY(
                SELECT token_hash FROM refresh_successors WHERE erase_at < ? LIMIT ? FOR UPDATE SKIP LOCKED))
            """, now, batchSize);
    }

    /// Deletes expired tokens, and sessions without other tokens, which were not refreshed in time. Keeps a token
    /// that has not expired, even a used one, so that its replay is detected.
    private int deleteExpired(Instant before) {
        return database.inTransaction(transaction -> {
            List<UUID> sessionOfEach = transaction.query("""
                DELETE FROM refresh_tokens WHERE token_hash = ANY (ARRAY(
                    SELECT token_hash FROM refresh_tokens WHERE expires_at < ? LIMIT ? FOR UPDATE SKIP LOCKED))
                RETURNING family_id
                """, row -> row.uuid("family_id"), before, batchSize);
            Collection<UUID> sessions = new HashSet<>(sessionOfEach);
            transaction.execute("""
                DELETE FROM session_families family
                WHERE id = ANY (cast(? AS uuid[])) AND (revoked_at IS NULL OR revoked_at < ?)
                  AND NOT EXISTS (SELECT FROM refresh_tokens WHERE family_id = family.id)
                """, sessions, before);
            return sessionOfEach.size();
        });
    }

    /// Deletes ended sessions with their tokens.
    private int deleteEnded(Instant before) {
        return database.inTransaction(transaction -> {
            List<UUID> ended = transaction.query("""
                SELECT id FROM session_families WHERE revoked_at < ? ORDER BY revoked_at LIMIT ?
                FOR UPDATE SKIP LOCKED
                """, row -> row.uuid("id"), before, batchSize);
            transaction.execute("DELETE FROM refresh_tokens WHERE family_id = ANY (cast(? AS uuid[]))", ended);
            transaction.execute("DELETE FROM session_families WHERE id = ANY (cast(? AS uuid[]))", ended);
            return ended.size();
        });
    }
}
