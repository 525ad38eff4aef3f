package airside.desktop.accountdata;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// The key of one account's data: 256 bits for AES, made by the server, in base64url as the server writes it.
public final class DataKey {
    private static final int BYTES = 32;

    private final String text;
    private final SecretKey aes;

    private DataKey(String text, byte[] bytes) {
        this.text = text;
        this.aes = new SecretKeySpec(bytes, "AES");
    }

    /// Reads a key; empty if the text is none.
    public static Optional<DataKey> parse(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            return bytes.length == BYTES ? Optional.of(new DataKey(text, bytes)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// The key as text, for the keyring.
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

    /// Without the key.
    @Override
    public String toString() {
        return "DataKey[…]";
    }
}
