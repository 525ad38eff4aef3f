package airside.auth.sessions;

import airside.auth.passwords.PasswordHash;
import airside.kit.database.Database;
import airside.kit.database.Transaction;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// The credentials of accounts in the database: passwords, one-time codes, and whether an account is enabled. Each
/// change is one transaction with its consequences: it ends sessions and deletes the one-time code.
///
/// Each transaction locks the row of the account first. It opens a session only if the account still has the
/// password that was verified. A change of the password waits for sessions that are being opened, and then ends
/// them.
public final class JdbcCredentials {
    private final Database database;
    private final JdbcSessions sessions;

    public JdbcCredentials(Database database, JdbcSessions sessions) {
        this.database = database;
        this.sessions = sessions;
    }

    /// Opens a session.
    ///
    /// @param verified the hash that the typed password matched
    /// @return the session's id; empty if the password has been changed or the account disabled since then
    public Optional<UUID> open(UUID accountId, PasswordHash verified, NewSession session) {
        return database.inTransaction(transaction -> transaction
                .find("""
                    SELECT id FROM accounts WHERE id = ? AND password_hash = ? AND disabled_at IS NULL FOR SHARE
                    """, row -> row.uuid("id"), accountId, verified.toPhc())
                .map(id -> sessions.open(transaction, id, session)));
    }

    /// Sets a password that the owner chose.
    ///
    /// @param verified the hash that the password until now matched
    /// @return false if the password has been changed or the account disabled since then
    public boolean changePassword(UUID accountId, PasswordHash verified, PasswordHash next, Instant now) {
        return database.inTransaction(transaction -> changePassword(transaction, accountId, verified, next, now));
    }

    /// As above, and opens a session.
    ///
    /// @return the session's id; empty if the password has been changed or the account disabled since then
    public Optional<UUID> changePassword(UUID accountId, PasswordHash verified, PasswordHash next, NewSession session) {
        return database.inTransaction(
                transaction -> changePassword(transaction, accountId, verified, next, session.openedAt())
                        ? Optional.of(sessions.open(transaction, accountId, session))
                        : Optional.empty());
    }

    /// Uses a one-time code: sets a password that the owner chose, and opens a session.
    ///
    /// @param code the hash that the typed code matched
    /// @return the session's id; empty if the code has been used, replaced or withdrawn since then
    public Optional<UUID> useCode(UUID accountId, PasswordHash code, PasswordHash next, NewSession session) {
        return database.inTransaction(transaction -> {
            Optional<UUID> account = transaction.find(
                    "SELECT id FROM accounts WHERE id = ? AND disabled_at IS NULL FOR NO KEY UPDATE",
                    row -> row.uuid("id"),
                    accountId);
            if (account.isEmpty()) return Optional.empty();
            int used = transaction.execute(
                    "DELETE FROM recovery_codes WHERE account_id = ? AND code_hash = ?", accountId, code.toPhc());
            if (used == 0) return Optional.empty();
            transaction.execute(
                    "UPDATE accounts SET password_hash = ?, must_change_password = false WHERE id = ?",
                    next.toPhc(),
                    accountId);
            JdbcSessions.endAll(transaction, accountId, session.openedAt());
            return Optional.of(sessions.open(transaction, accountId, session));
        });
    }

    /// Disables an account, ends its sessions and deletes its one-time code. If it is disabled already, the earlier
    /// time stays.
    public void disable(UUID accountId, Instant now) {
        database.doInTransaction(transaction -> {
            transaction.execute(
                    "UPDATE accounts SET disabled_at = coalesce(disabled_at, ?) WHERE id = ?", now, accountId);
            withdraw(transaction, accountId, now);
        });
    }

    /// Enables an account.
    public void enable(UUID accountId) {
        database.execute("UPDATE accounts SET disabled_at = NULL WHERE id = ?", accountId);
    }

    private static boolean changePassword(
            Transaction transaction, UUID accountId, PasswordHash verified, PasswordHash next, Instant now) {
        int changed = transaction.execute("""
            UPDATE accounts SET password_hash = ?, must_change_password = false
            WHERE id = ? AND password_hash = ? AND disabled_at IS NULL
            """, next.toPhc(), accountId, verified.toPhc());
        if (changed == 0) return false;
        withdraw(transaction, accountId, now);
        return true;
    }

    private static void withdraw(Transaction transaction, UUID accountId, Instant now) {
        JdbcSessions.endAll(transaction, accountId, now);
        transaction.execute("DELETE FROM recovery_codes WHERE account_id = ?", accountId);
    }
}
