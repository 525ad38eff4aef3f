package airside.auth.throttle;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The key under which a bucket is stored: a keyed hash (HMAC-SHA256) of its name. The name contains the user name
/// as it was typed, and people type passwords there; without the key of the hash, they cannot be guessed from it.
public final class BucketHash {
    /// The purpose of the key.
    public static final String PURPOSE = "attempts";

    public static final int KEY_BYTES = 32;
    private static final String ALGORITHM = "HmacSHA256";

    private final Supplier<byte[]> key;

    /// @param key read at each use, because it may be in a database that does not answer yet
    public BucketHash(Supplier<byte[]> key) {
        this.key = key;
    }

    byte[] of(String bucket) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.get(), ALGORITHM));
            return mac.doFinal(bucket.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM + " is part of the JDK", e);
        }
    }
}
