package airside.auth.sessions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// All sessions. A log-in opens a session; refresh tokens, each valid once, continue it.
public interface Sessions {
    /// Uses a refresh token and replaces it by its successor. A token that was used within [SessionLifetimes#grace]
    /// gets the same successor again, so that concurrent requests, or a repetition after a lost answer, continue
    /// one session. A token that was used earlier is a replay: it ends the session.
    ///
    /// @param arrivedAt when the request arrived
    Rotation rotate(RefreshToken presented, Instant arrivedAt, Instant now);

    /// Ends the session of a token.
    ///
    /// @return the session; empty if the token is unknown or its session had ended before
    Optional<EndedNow> end(RefreshToken token, Instant now);

    /// Ends one session of an account.
    ///
    /// @return false if the account has no such session
    boolean end(UUID accountId, UUID sessionId, Instant now);

    /// Ends all sessions of an account except one, or all if `sessionId` is empty.
    void endOthers(UUID accountId, Optional<UUID> sessionId, Instant now);

    /// Lists the open sessions of an account, latest log-in first, after a position.
    List<OpenSession> listOpen(UUID accountId, Optional<Position> after, Instant now, int max);

    /// Lists the sessions that ended after an instant, latest first.
    List<Ended> listEnded(Instant after, int max);

    /// The position of a session in the list of open sessions.
    record Position(Instant signedInAt, UUID id) {}

    /// A session that has ended.
    record Ended(UUID id, Instant endedAt) {}

    /// A session that a request has just ended.
    record EndedNow(UUID accountId, UUID sessionId) {}

    /// The result of using a refresh token.
    sealed interface Rotation {
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
}
