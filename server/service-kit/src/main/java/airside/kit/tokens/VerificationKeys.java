package airside.kit.tokens;

import java.security.PublicKey;
import java.util.Optional;

/// The public keys that access tokens are signed with, by key id.
@FunctionalInterface
public interface VerificationKeys {
    /// The key of that id, if it is one of auth's. May ask auth, within limits.
    ///
    /// @throws airside.kit.problem.ProblemException `SERVICE_UNAVAILABLE` when auth could not be asked for any key
    /// yet
    Optional<PublicKey> find(String keyId);

    /// Begins to ask for them, so that the first caller need not wait.
    default void prefetch() {}
}
