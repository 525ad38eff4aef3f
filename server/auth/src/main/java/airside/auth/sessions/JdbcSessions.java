package airside.auth.sessions;

import airside.kit.database.Database;
import airside.kit.database.Transaction;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Sessions in the schema. A token's row is locked while it is used, so it is used once.
public final class JdbcSessions implements Sessions {
    private final Database database;

    public JdbcSessions(Database database) {
        this.database = database;
    }

    private record Found(
            UUID familyId, UUID accountId, Instant expiresAt, Optional<Instant> usedAt, Optional<Instant> revokedAt) {}

    @Override
    public void open(UUID accountId, byte[] tokenHash, Instant now, Instant expiresAt) {
        UUID familyId = UUID.randomUUID();
        database.doInTransaction(transaction -> {
            transaction.execute(
                    "INSERT INTO session_families (id, account_id, created_at) VALUES (?, ?, ?)",
                    familyId,
                    accountId,
                    now);
            insert(transaction, familyId, tokenHash, now, expiresAt);
        });
    }

    @Override
    public Rotation rotate(byte[] tokenHash, byte[] nextHash, Instant arrivedAt, Instant now, Instant expiresAt) {
        return database.inTransaction(transaction -> {
            Optional<Found> found = lock(transaction, tokenHash);
            boolean isDead =
                    found.isEmpty() || found.get().revokedAt.isPresent() || !now.isBefore(found.get().expiresAt);
            if (isDead) return new Rotation.Refused();
            Found token = found.get();
            if (token.usedAt.isPresent()) {
                boolean atTheSameTime = arrivedAt.isBefore(token.usedAt.get());
                if (atTheSameTime) return new Rotation.Refused();
                revoke(transaction, token.familyId, now);
                return new Rotation.Replayed(token.accountId);
            }
            transaction.execute("UPDATE refresh_tokens SET used_at = ? WHERE token_hash = ?", now, tokenHash);
            insert(transaction, token.familyId, nextHash, now, expiresAt);
            return new Rotation.Rotated(token.accountId);
        });
    }

    @Override
    public void end(byte[] tokenHash, Instant now) {
        database.doInTransaction(transaction ->
                lock(transaction, tokenHash).ifPresent(token -> revoke(transaction, token.familyId, now)));
    }

    @Override
    public void endAll(UUID accountId, Instant now) {
        database.execute(
                "UPDATE session_families SET revoked_at = ? WHERE account_id = ? AND revoked_at IS NULL",
                now,
                accountId);
    }

    private static Optional<Found> lock(Transaction transaction, byte[] tokenHash) {
        return transaction.find(
                """
                SELECT family.id, family.account_id, family.revoked_at, token.expires_at, token.used_at
                FROM refresh_tokens token JOIN session_families family ON family.id = token.family_id
                WHERE token.token_hash = ? FOR UPDATE
                """,
                row -> new Found(
                        row.uuid("id"),
                        row.uuid("account_id"),
                        row.instant("expires_at"),
                        row.findInstant("used_at"),
                        row.findInstant("revoked_at")),
                tokenHash);
    }

    private static void revoke(Transaction transaction, UUID familyId, Instant now) {
        transaction.execute(
                "UPDATE session_families SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL", now, familyId);
    }

    private static void insert(
            Transaction transaction, UUID familyId, byte[] tokenHash, Instant now, Instant expiresAt) {
        transaction.execute(
                "INSERT INTO refresh_tokens (token_hash, family_id, issued_at, expires_at) VALUES (?, ?, ?, ?)",
                tokenHash,
                familyId,
                now,
                expiresAt);
    }
}
