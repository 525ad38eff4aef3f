package airside.kit.tokens;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The sessions that have ended while their access tokens may not have expired yet, as auth listed them last.
/// Immutable; auth bounds the list.
///
/// @param sessionIds the listed sessions
/// @param tokensIssuedAfter present when more sessions have ended than are listed: tokens issued at or before this
/// instant are refused, whichever session they belong to
record EndedSessions(Set<UUID> sessionIds, Optional<Instant> tokensIssuedAfter) {
    /// No session has ended.
    static final EndedSessions NONE = new EndedSessions(Set.of(), Optional.empty());

    EndedSessions {
        sessionIds = Set.copyOf(sessionIds);
    }

    /// Returns whether the token belongs to an ended session. A token without a session (of a service, or of a
    /// release that wrote no session) does not: it is valid until it expires.
    boolean includes(VerifiedToken token) {
        Optional<UUID> session = token.caller().sessionId();
        if (session.isEmpty()) return false;
        return sessionIds.contains(session.get())
                || tokensIssuedAfter
                        .map(limit -> !token.issuedAt().isAfter(limit))
                        .orElse(false);
    }
}
