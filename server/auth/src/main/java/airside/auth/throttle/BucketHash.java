package airside.auth.throttle;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What a bucket is stored under: a keyed hash (HMAC-SHA256) of its name. A bucket is named after the user name as
/// it was typed, and people type passwords there; without the key, a hash cannot even be guessed.
public final class BucketHash {
    /// The purpose that the key is made for.
    public static final String PURPOSE = "attempts";

    public static final int KEY_BYTES = 32;
    private static final String ALGORITHM = "HmacSHA256";

    private final Supplier<byte[]> key;

    /// @param key asked for at each use, as it may lie in a database that is not there yet
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
