package airside.kit.encryption;

import airside.kit.settings.Settings;
import airside.kit.settings.SettingsException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/// Encrypts secrets that are stored in a database, so that a copy of the database alone does not reveal them:
/// AES-256-GCM (NIST SP 800-38D) with a key from the settings.
///
/// An encrypted secret consists of a byte for the format, the id of the key (4 bytes), a random nonce (12) and the
/// output of GCM. The purpose is authenticated as well, so that a secret cannot be moved to another row.
public final class SecretEncryption {
    private static final byte FORMAT = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int HEAD_BYTES = 1 + EncryptionKey.ID_BYTES + NONCE_BYTES;

    /// All decrypt; the first one encrypts.
    private final List<EncryptionKey> keys;

    private final SecureRandom random = new SecureRandom();

    private SecretEncryption(List<EncryptionKey> keys) {
        this.keys = List.copyOf(keys);
    }

    /// Returns the keys of a service: `encryption-key`, and `encryption-key-previous`, which only decrypts.
    ///
    /// @param service the service's section of the settings
    /// @param name of the service, for messages
    /// @throws SettingsException if a key has fewer than 32 characters, or only the previous one is set
    public static SecretEncryption of(Settings service, String name) {
        Optional<String> current = service.find("encryption-key");
        Optional<String> previous = service.find("encryption-key-previous");
        if (current.isEmpty() && previous.isPresent()) {
            throw new SettingsException(
                    "%1$s.encryption-key-previous is set, but %1$s.encryption-key is not: set both, or neither of them."
                            .formatted(name));
        }
        var keys = new ArrayList<EncryptionKey>();
        current.ifPresent(text -> keys.add(EncryptionKey.of(text, name + ".encryption-key")));
        previous.ifPresent(text -> keys.add(EncryptionKey.of(text, name + ".encryption-key-previous")));
        return new SecretEncryption(keys);
    }

    /// Returns whether there is a key, so that new secrets are encrypted.
    public boolean isOn() {
        return !keys.isEmpty();
    }

    /// Encrypts a secret with the current key.
    ///
    /// @param purpose such as `signing key 7f3…`; [#decrypt] needs the same
    /// @throws IllegalStateException if there is no key; see [#isOn]
    public byte[] encrypt(byte[] secret, String purpose) {
        EncryptionKey key = current().orElseThrow(() -> new IllegalStateException("There is no encryption key"));
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, key, nonce, purpose).doFinal(secret);
            return ByteBuffer.allocate(HEAD_BYTES + encrypted.length)
                    .put(FORMAT)
                    .put(key.id())
                    .put(nonce)
                    .put(encrypted)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is part of the JDK", e);
        }
    }

    /// Returns the secret; empty if its key is not in the settings, or if it was changed or encrypted for another
    /// purpose.
    public Optional<byte[]> decrypt(byte[] encrypted, String purpose) {
        if (encrypted.length <= HEAD_BYTES || encrypted[0] != FORMAT) return Optional.empty();
        byte[] id = Arrays.copyOfRange(encrypted, 1, 1 + EncryptionKey.ID_BYTES);
        byte[] nonce = Arrays.copyOfRange(encrypted, 1 + EncryptionKey.ID_BYTES, HEAD_BYTES);
        for (EncryptionKey key : keys) {
            if (!Arrays.equals(key.id(), id)) continue;
            try {
                return Optional.of(cipher(Cipher.DECRYPT_MODE, key, nonce, purpose)
                        .doFinal(encrypted, HEAD_BYTES, encrypted.length - HEAD_BYTES));
            } catch (AEADBadTagException e) {
                return Optional.empty();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("AES-GCM is part of the JDK", e);
            }
        }
        return Optional.empty();
    }

    /// Returns whether a secret is encrypted with the current key. If not, it must be encrypted again before the
    /// previous key is removed from the settings.
    public boolean isCurrent(byte[] encrypted) {
        if (encrypted.length <= HEAD_BYTES || encrypted[0] != FORMAT) return false;
        byte[] id = Arrays.copyOfRange(encrypted, 1, 1 + EncryptionKey.ID_BYTES);
        return current().filter(key -> Arrays.equals(key.id(), id)).isPresent();
    }

    /// Derives a secret for another purpose from the current key: the same for each call and in all replicas.
    ///
    /// @return empty if there is no key
    public Optional<byte[]> derive(String purpose, int bytes) {
        return current().map(key -> key.derive(purpose, bytes));
    }

    private Optional<EncryptionKey> current() {
        return keys.stream().findFirst();
    }

    private static Cipher cipher(int mode, EncryptionKey key, byte[] nonce, String purpose)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.aes(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
