package airside.auth.recovery;

import airside.auth.passwords.PasswordHash;
import airside.kit.database.Database;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// The one-time codes in the database, as hashes: at most one for each account.
/// [airside.auth.sessions.JdbcCredentials] uses and withdraws them.
public final class JdbcRecoveryCodes {
    private static final int DELETED_MAX = 1_000;

    private final Database database;

    public JdbcRecoveryCodes(Database database) {
        this.database = database;
    }

    /// Stores the code of an account, and replaces an earlier one.
    void put(UUID accountId, PasswordHash codeHash, UUID createdBy, Instant now, Instant expiresAt) {
        database.execute("""
            INSERT INTO recovery_codes (account_id, code_hash, created_by, created_at, expires_at) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (account_id) DO UPDATE SET code_hash = excluded.code_hash, created_by = excluded.created_by,
                created_at = excluded.created_at, expires_at = excluded.expires_at
            """, accountId, codeHash.toPhc(), createdBy, now, expiresAt);
    }

    /// Returns the hash of the code of an account, unless it has expired.
    Optional<PasswordHash> find(UUID accountId, Instant now) {
        return database.find(
                        "SELECT code_hash FROM recovery_codes WHERE account_id = ? AND expires_at > ?",
                        row -> row.text("code_hash"),
                        accountId,
                        now)
                .flatMap(PasswordHash::parse);
    }

    /// Deletes expired codes, at most 1,000.
    public void deleteExpired(Instant now) {
        database.execute("""
            DELETE FROM recovery_codes WHERE account_id = ANY (ARRAY(
                SELECT account_id FROM recovery_codes WHERE expires_at <= ? LIMIT ? FOR UPDATE SKIP LOCKED))
            """, now, DELETED_MAX);
    }
}
