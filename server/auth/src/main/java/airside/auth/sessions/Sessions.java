package airside.auth.sessions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Sessions: each grew from one log-in and goes on by refresh tokens that work once.
public interface Sessions {
    /// Uses a refresh token up and puts its successor in its place. A token that was used up a moment ago
    /// ([SessionLifetimes#grace]) gets the same successor again: requests at the same time and repetitions of a
    /// lost answer leave one live chain. One that was used up before that is a replay and ends the session.
    ///
    /// @param arrivedAt when the request came
    Rotation rotate(RefreshToken presented, Instant arrivedAt, Instant now);

    /// Ends the session of a token.
    ///
    /// @return the session, unless the token has none or it had ended before
    Optional<EndedNow> end(RefreshToken token, Instant now);

    /// Ends one session of an account.
    ///
    /// @return false when the account has no such session
    boolean end(UUID accountId, UUID sessionId, Instant now);

    /// Ends all sessions of an account but one; all when it is empty.
    void endOthers(UUID accountId, Optional<UUID> sessionId, Instant now);

    /// The open sessions of an account, latest log-in first, from after a session on.
    List<OpenSession> listOpen(UUID accountId, Optional<Position> after, Instant now, int max);

    /// The sessions that ended after an instant, latest first.
    List<Ended> listEnded(Instant after, int max);

    /// Where a session stands in the list of open sessions.
    record Position(Instant signedInAt, UUID id) {}

    /// A session that has ended.
    record Ended(UUID id, Instant endedAt) {}

    /// A session that a request has just ended.
    record EndedNow(UUID accountId, UUID sessionId) {}

    /// What using a refresh token comes to.
    sealed interface Rotation {
        /// @param signedInAt when the session was opened
        /// @param expiresAt when the next token expires
        record Rotated(UUID accountId, UUID sessionId, Instant signedInAt, RefreshToken next, Instant expiresAt)
                implements Rotation {}

        /// Unknown, expired or of an ended session; or used up a moment ago by a release that kept no salt.
        record Refused() implements Rotation {}

        /// It had been used up before the grace; its session has ended.
        record Replayed(UUID accountId, UUID sessionId) implements Rotation {}
    }
}
