package airside.auth.sessions;

import java.time.Duration;
import java.time.Instant;

/// How long sessions last.
///
/// @param refresh how long a session stays open without being refreshed
/// @param absolute how long a session stays open at most, however often it is refreshed
/// @param grace how long a used refresh token is answered again with the same successor
public record SessionLifetimes(Duration refresh, Duration absolute, Duration grace) {
    /// Returns when a session ends, however often it is refreshed.
    Instant endsAt(Instant signedInAt) {
        return signedInAt.plus(absolute);
    }

    /// Returns when a refresh token that is issued now expires.
    Instant refreshExpiresAt(Instant signedInAt, Instant now) {
        Instant idle = now.plus(refresh);
        Instant end = endsAt(signedInAt);
        return idle.isBefore(end) ? idle : end;
    }
}
