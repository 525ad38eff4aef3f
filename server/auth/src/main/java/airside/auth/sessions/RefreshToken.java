package airside.auth.sessions;

import airside.kit.encryption.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A refresh token: 256 random bits that only the client has; the database contains their hash.
///
/// @param value the token as clients send it
record RefreshToken(String value) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final String MAC = "HmacSHA256";

    /// Returns a random token, the first of a session.
    static RefreshToken create() {
        return new RefreshToken(text(randomBytes()));
    }

    /// Returns a random salt for [#successor].
    static byte[] createSalt() {
        return randomBytes();
    }

    /// Returns the hash under which the token is stored. A fast hash (SHA-256) suffices, because a random token
    /// cannot be guessed.
    byte[] hash() {
        return Sha256.hash(value);
    }

    /// Derives the next token of the session: HMAC-SHA-256 of the salt with this token as the key. The same token
    /// and salt give the same successor, so that it can be answered again without being stored. The salt alone
    /// reveals nothing.
    ///
    /// @param salt from [#createSalt], stored beside this token's hash
    RefreshToken successor(byte[] salt) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(value.getBytes(StandardCharsets.UTF_8), MAC));
            return new RefreshToken(text(mac.doFinal(salt)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Hides the token from logs.
    @Override
    public String toString() {
        return "RefreshToken[…]";
    }

    private static byte[] randomBytes() {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return random;
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
