package airside.bookings.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Tells whether two requests are the same. Card numbers come shortened to what may be kept, security codes not at
/// all: what is hashed could be guessed otherwise.
public record Fingerprint(String value) {
    public static Fingerprint of(String operation, byte[] body) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update((operation + "\n").getBytes(StandardCharsets.UTF_8));
            return new Fingerprint(HexFormat.of().formatHex(sha256.digest(body)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
