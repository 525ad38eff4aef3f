package airside.desktop.accountdata;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// The AES key (256 bits) of one account's data. The server creates it and encodes it in base64url.
public final class DataKey {
    private static final int BYTES = 32;

    private final String text;
    private final SecretKey aes;

    private DataKey(String text, byte[] bytes) {
        this.text = text;
        this.aes = new SecretKeySpec(bytes, "AES");
    }

    /// Parses a key; empty if the text is not a base64url value of 32 bytes.
    public static Optional<DataKey> parse(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            return bytes.length == BYTES ? Optional.of(new DataKey(text, bytes)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// Returns the key in base64url, for the keyring.
    public String text() {
        return text;
    }

    SecretKey aes() {
        return aes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DataKey key && Arrays.equals(aes.getEncoded(), key.aes.getEncoded());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(aes.getEncoded());
    }

    /// Omits the key.
    @Override
    public String toString() {
        return "DataKey[…]";
    }
}
