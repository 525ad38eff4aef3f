package airside.auth.devicedata;

import java.security.SecureRandom;
import java.util.Base64;

/// The key with which the clients of an account encrypt the data that they store on a device: 256 random bits.
///
/// @param text in base64url without padding, as clients receive it
public record DeviceDataKey(String text) {
    static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static byte[] createSecret() {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    static DeviceDataKey of(byte[] secret) {
        return new DeviceDataKey(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /// Hides the key from logs.
    @Override
    public String toString() {
        return "DeviceDataKey[…]";
    }
}
