package airside.auth.sessions;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// An open session, as it is shown to its owner.
///
/// @param lastUsedAt when it was last refreshed
/// @param expiresAt when it ends unless it is refreshed
/// @param client the program; like `address` empty for sessions of an earlier release, and if the program sent no
/// name
public record OpenSession(
        UUID id,
        Instant signedInAt,
        Instant lastUsedAt,
        Instant expiresAt,
        Optional<String> client,
        Optional<String> address) {}
