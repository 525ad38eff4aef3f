package airside.bookings.idempotency;

import airside.kit.encryption.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/// A hash of a request, which shows whether a repeat has the same content. Callers truncate card numbers and remove
/// security codes first, because these could be guessed from a hash.
public record Fingerprint(String value) {
    /// Returns the SHA-256 hash of an operation and a body.
    ///
    /// @param operation name of the operation, with the resource that the path names
    public static Fingerprint of(String operation, byte[] body) {
        MessageDigest sha256 = Sha256.newDigest();
        sha256.update((operation + "\n").getBytes(StandardCharsets.UTF_8));
        return new Fingerprint(HexFormat.of().formatHex(sha256.digest(body)));
    }
}
