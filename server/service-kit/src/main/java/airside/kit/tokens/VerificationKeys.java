package airside.kit.tokens;

import java.security.PublicKey;
import java.util.Optional;

/// The public keys that access tokens are signed with, by key id.
@FunctionalInterface
public interface VerificationKeys {
    /// The key of that id, if it is one of auth's. May ask auth, within limits.
    Optional<PublicKey> find(String keyId);
}
