package airside.auth.sessions;

import airside.kit.database.Database;
import airside.kit.database.Row;
import airside.kit.database.Transaction;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The sessions in the database (`session_families`). A log-in opens a session; refresh tokens, each valid once,
/// continue it. A transaction locks the session before its tokens, so that each token has one successor and all
/// transactions lock in the same order.
public final class JdbcSessions {
    private static final String END_OTHERS = """
        UPDATE session_families SET revoked_at = ?
        WHERE account_id = ? AND revoked_at IS NULL AND id IS DISTINCT FROM cast(? AS uuid)
        """;

    private final Database database;
    private final SessionLifetimes lifetimes;

    public JdbcSessions(Database database, SessionLifetimes lifetimes) {
        this.database = database;
        this.lifetimes = lifetimes;
    }

    /// The position of a session in the list of open sessions.
    public record Position(Instant signedInAt, UUID id) {}

    /// A session that has ended.
    public record Ended(UUID id, Instant endedAt) {}

    /// A session that a request has just ended.
    public record EndedNow(UUID accountId, UUID sessionId) {}

    /// The result of using a refresh token.
    public sealed interface Rotation {
        /// The session continues with the next token.
        ///
        /// @param signedInAt when the session was opened
        /// @param expiresAt when the next token expires
        record Rotated(UUID accountId, UUID sessionId, Instant signedInAt, RefreshToken next, Instant expiresAt)
                implements Rotation {}

        /// The token is unknown, expired or of an ended session, or was just used by a release that stored no salt.
        record Refused() implements Rotation {}

        /// The token was used again after the grace period; its session has ended.
        record Replayed(UUID accountId, UUID sessionId) implements Rotation {}
    }

    private record Found(
            UUID sessionId,
            UUID accountId,
            Instant signedInAt,
            Instant expiresAt,
            Optional<Instant> usedAt,
            Optional<Instant> endedAt,
            Optional<byte[]> successorSalt) {}

    /// Opens a session as part of a transaction that has locked the account; see [JdbcCredentials].
    ///
    /// @return the session's id
    UUID open(Transaction transaction, UUID accountId, NewSession session) {
        UUID sessionId = UUID.randomUUID();
        Instant now = session.openedAt();
        SignInOrigin origin = session.origin();
        transaction.execute("""
            INSERT INTO session_families (id, account_id, created_at, address, client) VALUES (?, ?, ?, ?, ?)
            """, sessionId, accountId, now, origin.address(), origin.client());
        insert(transaction, sessionId, session.first(), now, lifetimes.refreshExpiresAt(now, now));
        return sessionId;
    }

    /// Uses a refresh token and replaces it by its successor. A token that was used within [SessionLifetimes#grace]
    /// gets the same successor again, so that concurrent requests, or a repetition after a lost answer, continue
    /// one session. A token that was used earlier is a replay: it ends the session.
    ///
    /// @param arrivedAt when the request arrived
    public Rotation rotate(RefreshToken presented, Instant arrivedAt, Instant now) {
        return database.inTransaction(transaction -> lock(transaction, presented)
                .filter(token -> isAlive(token, now))
                .map(token -> token.usedAt.isEmpty()
                        ? use(transaction, presented, token, now)
                        : repeat(transaction, presented, token, arrivedAt, now))
                .orElse(new Rotation.Refused()));
    }

    private boolean isAlive(Found token, Instant now) {
        return token.endedAt.isEmpty()
                && now.isBefore(token.expiresAt)
                && now.isBefore(lifetimes.endsAt(token.signedInAt));
    }

    private Rotation use(Transaction transaction, RefreshToken presented, Found token, Instant now) {
        byte[] salt = RefreshToken.createSalt();
        RefreshToken next = presented.successor(salt);
        Instant expiresAt = lifetimes.refreshExpiresAt(token.signedInAt, now);
        transaction.execute("UPDATE refresh_tokens SET used_at = ? WHERE token_hash = ?", now, presented.hash());
        transaction.execute(
                "INSERT INTO refresh_successors (token_hash, salt, erase_at) VALUES (?, ?, ?)",
                presented.hash(),
                salt,
                now.plus(lifetimes.grace()));
        insert(transaction, token.sessionId, next, now, expiresAt);
        return new Rotation.Rotated(token.accountId, token.sessionId, token.signedInAt, next, expiresAt);
    }

    private Rotation repeat(
            Transaction transaction, RefreshToken presented, Found token, Instant arrivedAt, Instant now) {
        boolean isInGrace = arrivedAt.isBefore(token.usedAt.orElseThrow().plus(lifetimes.grace()));
        if (!isInGrace) {
            end(transaction, token.sessionId, now);
            return new Rotation.Replayed(token.accountId, token.sessionId);
        }
        return token.successorSalt
                .map(presented::successor)
                .flatMap(next -> find(transaction, next).map(found -> (Rotation) new Rotation.Rotated(
                        token.accountId, token.sessionId, token.signedInAt, next, found.expiresAt)))
                .orElse(new Rotation.Refused());
    }

    /// Ends the session of a token.
    ///
    /// @return the session; empty if the token is unknown or its session had ended before
    public Optional<EndedNow> end(RefreshToken token, Instant now) {
        return database.inTransaction(transaction -> lock(transaction, token)
                .filter(found -> end(transaction, found.sessionId, now))
                .map(found -> new EndedNow(found.accountId, found.sessionId)));
    }

    /// Ends one session of an account.
    ///
    /// @return false if the account has no such session
    public boolean end(UUID accountId, UUID sessionId, Instant now) {
        return database.execute("""
            UPDATE session_families SET revoked_at = coalesce(revoked_at, ?) WHERE id = ? AND account_id = ?
            """, now, sessionId, accountId) == 1;
    }

    /// Ends all sessions of an account as part of a transaction.
    static void endAll(Transaction transaction, UUID accountId, Instant now) {
        transaction.execute(END_OTHERS, now, accountId, Optional.empty());
    }

    /// Ends all sessions of an account except one, or all if `sessionId` is empty.
    public void endOthers(UUID accountId, Optional<UUID> sessionId, Instant now) {
        database.execute(END_OTHERS, now, accountId, sessionId);
    }

    /// Lists the open sessions of an account, latest log-in first, after a position.
    public List<OpenSession> listOpen(UUID accountId, Optional<Position> after, Instant now, int max) {
        return database.query(
                """
                SELECT family.id, family.created_at, family.client, family.address, token.issued_at, token.expires_at
                FROM session_families family JOIN refresh_tokens token ON token.family_id = family.id
                WHERE family.account_id = ? AND family.revoked_at IS NULL
                  AND token.used_at IS NULL AND token.expires_at > ? AND family.created_at > ?
                  AND (family.created_at, family.id) < (?, cast(? AS uuid))
                ORDER BY family.created_at DESC, family.id DESC LIMIT ?
                """,
                JdbcSessions::openSession,
                accountId,
                now,
                now.minus(lifetimes.absolute()),
                after.map(Position::signedInAt).orElse(now.plus(lifetimes.absolute())),
                after.map(Position::id).orElse(new UUID(-1, -1)),
                max);
    }

    /// Lists the sessions that ended after an instant, latest first.
    public List<Ended> listEnded(Instant after, int max) {
        return database.query("""
            SELECT id, revoked_at FROM session_families WHERE revoked_at > ? ORDER BY revoked_at DESC LIMIT ?
            """, row -> new Ended(row.uuid("id"), row.instant("revoked_at")), after, max);
    }

    /// Locks the session of a token and then reads the token, so that it sees the changes of the previous request.
    private static Optional<Found> lock(Transaction transaction, RefreshToken token) {
        transaction.query("""
            SELECT id FROM session_families
            WHERE id = (SELECT family_id FROM refresh_tokens WHERE token_hash = ?) FOR UPDATE
            """, _ -> true, token.hash());
        return find(transaction, token);
    }

    private static Optional<Found> find(Transaction transaction, RefreshToken token) {
        return transaction.find(
                """
                SELECT family.id, family.account_id, family.created_at, family.revoked_at, token.expires_at,
                       token.used_at, successor.salt
                FROM refresh_tokens token JOIN session_families family ON family.id = token.family_id
                    LEFT JOIN refresh_successors successor ON successor.token_hash = token.token_hash
                WHERE token.token_hash = ?
                """,
                row -> new Found(
                        row.uuid("id"),
                        row.uuid("account_id"),
                        row.instant("created_at"),
                        row.instant("expires_at"),
                        row.findInstant("used_at"),
                        row.findInstant("revoked_at"),
                        row.findBytes("salt")),
                token.hash());
    }

    /// Ends a session.
    ///
    /// @return false if it had ended before
    private static boolean end(Transaction transaction, UUID sessionId, Instant now) {
        return transaction.execute(
                        "UPDATE session_families SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL",
                        now,
                        sessionId)
                == 1;
    }

    private static void insert(
            Transaction transaction, UUID sessionId, RefreshToken token, Instant now, Instant expiresAt) {
        transaction.execute(
                "INSERT INTO refresh_tokens (token_hash, family_id, issued_at, expires_at) VALUES (?, ?, ?, ?)",
                token.hash(),
                sessionId,
                now,
                expiresAt);
    }

    private static OpenSession openSession(Row row) throws SQLException {
        return new OpenSession(
                row.uuid("id"),
                row.instant("created_at"),
                row.instant("issued_at"),
                row.instant("expires_at"),
                row.findText("client"),
                row.findText("address"));
    }
}
