package airside.auth.sessions;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A session that has not ended, as its owner sees it.
///
/// @param lastUsedAt when it was refreshed last
/// @param expiresAt when it ends unless it is refreshed
/// @param client empty when the program did not name itself, or for sessions of an earlier release; so is `address`
public record OpenSession(
        UUID id,
        Instant signedInAt,
        Instant lastUsedAt,
        Instant expiresAt,
        Optional<String> client,
        Optional<String> address) {}
