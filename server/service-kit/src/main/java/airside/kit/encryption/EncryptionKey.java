package airside.kit.encryption;

import airside.kit.settings.SettingsException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/// An encryption key of the settings. The keys in use are derived from its text (HKDF-SHA256, RFC 5869).
final class EncryptionKey {
    /// 32 characters of hexadecimal digits have 128 bits.
    static final int CHARACTERS_MIN = 32;

    static final int ID_BYTES = 4;
    private static final int AES_KEY_BYTES = 32;

    private final byte[] text;
    /// Derived from the text as well; identifies the key that encrypted a secret.
    private final byte[] id;

    private EncryptionKey(byte[] text) {
        this.text = text;
        this.id = derive("id", ID_BYTES);
    }

    /// @param setting the name of the setting, for the message
    /// @throws SettingsException if the text is too short
    static EncryptionKey of(String text, String setting) {
        if (text.length() < CHARACTERS_MIN) {
            throw new SettingsException(
                    "%s has %d characters, but needs %d or more, made at random: openssl rand -hex 32 makes 64."
                            .formatted(setting, text.length(), CHARACTERS_MIN));
        }
        return new EncryptionKey(text.getBytes(StandardCharsets.UTF_8));
    }

    byte[] id() {
        return id.clone();
    }

    SecretKey aes() {
        try {
            return KDF.getInstance("HKDF-SHA256").deriveKey("AES", parameters("encryption", AES_KEY_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HKDF-SHA256 is part of the JDK", e);
        }
    }

    /// Derives a key for another purpose; each call returns the same key.
    byte[] derive(String purpose, int bytes) {
        try {
            return KDF.getInstance("HKDF-SHA256").deriveData(parameters(purpose, bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HKDF-SHA256 is part of the JDK", e);
        }
    }

    private HKDFParameterSpec parameters(String purpose, int bytes) {
        byte[] info = ("airside " + purpose).getBytes(StandardCharsets.UTF_8);
        return HKDFParameterSpec.ofExtract().addIKM(text).thenExpand(info, bytes);
    }

    /// Hides the key from logs.
    @Override
    public String toString() {
        return "EncryptionKey[" + HexFormat.of().formatHex(id) + "]";
    }
}
