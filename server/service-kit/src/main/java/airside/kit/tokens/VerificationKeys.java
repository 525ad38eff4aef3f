package airside.kit.tokens;

import java.security.PublicKey;
import java.util.Optional;

/// The public keys that access tokens are signed with, by key id.
@FunctionalInterface
public interface VerificationKeys {
    /// Returns the key with an id; empty if auth has no such key. May fetch keys from auth, within limits.
    ///
    /// @throws airside.kit.problem.ProblemException `SERVICE_UNAVAILABLE` if auth has not answered yet
    Optional<PublicKey> find(String keyId);

    /// Starts to fetch the keys in the background, so that the first caller need not wait.
    default void prefetch() {}
}
