package airside.auth.keys;

import java.time.Instant;
import org.jose4j.jwk.EllipticCurveJsonWebKey;

/// A key pair that signs access tokens for a limited time.
///
/// @param jwk the key pair; without its private part if that is encrypted with a key that is not in the settings
/// @param publishedUntil when the last token that it signed has expired
/// @param isEncrypted whether its private part is encrypted in the database
public record SigningKey(
        String id,
        EllipticCurveJsonWebKey jwk,
        Instant signsFrom,
        Instant signsUntil,
        Instant publishedUntil,
        boolean isEncrypted) {
    /// Returns whether the private part is available.
    boolean canSign() {
        return jwk.getPrivateKey() != null;
    }

    boolean signsAt(Instant now) {
        return canSign() && !now.isBefore(signsFrom) && now.isBefore(signsUntil);
    }

    /// Hides the key from logs.
    @Override
    public String toString() {
        return "SigningKey[" + id + "]";
    }
}
