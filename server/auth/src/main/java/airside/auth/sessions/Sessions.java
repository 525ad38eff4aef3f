package airside.auth.sessions;

import java.time.Instant;
import java.util.UUID;

/// Families of sessions: all that grew from one log-in.
public interface Sessions {
    /// Opens a family with its first refresh token.
    void open(UUID accountId, byte[] tokenHash, Instant now, Instant expiresAt);

    /// Uses a refresh token up and puts the next one in its place. A token that was used up by another request at
    /// the same time is only refused; one that had been used before is a replay and ends the family.
    ///
    /// @param arrivedAt when the request came
    Rotation rotate(byte[] tokenHash, byte[] nextHash, Instant arrivedAt, Instant now, Instant expiresAt);

    /// Ends the family of a token; one that is dead already stays so.
    void end(byte[] tokenHash, Instant now);

    /// Ends all families of an account.
    void endAll(UUID accountId, Instant now);

    /// What using a refresh token comes to.
    sealed interface Rotation {
        record Rotated(UUID accountId) implements Rotation {}

        /// Unknown, expired, of an ended family, or used by another request at the same moment.
        record Refused() implements Rotation {}

        /// It had been used before; its family has ended.
        record Replayed(UUID accountId) implements Rotation {}
    }
}
