package airside.kit.encryption;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// SHA-256 (FIPS 180-4), which every Java has.
public final class Sha256 {
    private Sha256() {}

    /// Returns the 32 bytes of the hash of a text in UTF-8.
    public static byte[] hash(String text) {
        return newDigest().digest(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Returns a new digest, for content in several parts.
    public static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
