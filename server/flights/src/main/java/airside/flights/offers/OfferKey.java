package airside.flights.offers;

import java.time.Instant;

/// A secret that offers are signed with.
///
/// @param id named in the head of each token
/// @param signsFrom when the key begins to sign; it signs for 24 hours
public record OfferKey(String id, byte[] secret, Instant signsFrom) {
    public static final int BYTES = 32;

    public OfferKey {
        if (secret.length < BYTES)
            throw new IllegalArgumentException("HS256 needs " + BYTES + " bytes (RFC 7518, 3.2)");
        secret = secret.clone();
    }

    @Override
    public byte[] secret() {
        return secret.clone();
    }

    /// The secret does not show.
    @Override
    public String toString() {
        return "OfferKey[" + id + "]";
    }
}
