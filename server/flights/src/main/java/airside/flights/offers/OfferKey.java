package airside.flights.offers;

import java.time.Instant;

/// A secret with which offers are signed (HMAC with SHA-256).
///
/// @param id `kid` in the header of each token
/// @param signsFrom when the key starts to sign; it signs for 24 hours
public record OfferKey(String id, byte[] secret, Instant signsFrom) {
    /// Length of a secret, as RFC 7518 § 3.2 requires for HS256.
    public static final int BYTES = 32;

    public OfferKey {
        if (secret.length < BYTES) {
            throw new IllegalArgumentException(
                    "The secret has %d bytes; HS256 needs %d (RFC 7518 § 3.2)".formatted(secret.length, BYTES));
        }
        secret = secret.clone();
    }

    @Override
    public byte[] secret() {
        return secret.clone();
    }

    /// Hides the secret from logs.
    @Override
    public String toString() {
        return "OfferKey[" + id + "]";
    }
}
