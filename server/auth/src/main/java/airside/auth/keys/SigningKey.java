package airside.auth.keys;

import java.time.Instant;
import org.jose4j.jwk.EllipticCurveJsonWebKey;

/// A key pair that access tokens are signed with for a while.
///
/// @param publishedUntil when the last token it signed has expired
public record SigningKey(
        String id, EllipticCurveJsonWebKey jwk, Instant signsFrom, Instant signsUntil, Instant publishedUntil) {
    boolean signsAt(Instant now) {
        return !now.isBefore(signsFrom) && now.isBefore(signsUntil);
    }

    /// The private part does not show.
    @Override
    public String toString() {
        return "SigningKey[" + id + "]";
    }
}
