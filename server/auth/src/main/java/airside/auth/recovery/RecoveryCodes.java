package airside.auth.recovery;

import airside.auth.passwords.PasswordHash;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// The codes that may still be used, one for an account at most.
interface RecoveryCodes {
    /// Puts a code in the place of the one before.
    void put(UUID accountId, PasswordHash codeHash, UUID createdBy, Instant now, Instant expiresAt);

    /// The hash of the code that may be used now.
    Optional<PasswordHash> find(UUID accountId, Instant now);

    /// Uses a code up.
    ///
    /// @return false when another request has done so meanwhile, or a new code has taken its place
    boolean use(UUID accountId, PasswordHash codeHash);
}
