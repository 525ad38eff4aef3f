package airside.kit.encryption;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.kit.settings.Settings;
import airside.kit.settings.SettingsException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// FEATURE: an encrypted secret in the database cannot be read without the key from the settings.
class SecretEncryptionTest {
    private static final byte[] SECRET = "d: 1234567890".getBytes(StandardCharsets.UTF_8);
    private static final String FIRST = "0123456789abcdef0123456789abcdef";
    private static final String SECOND = "fedcba9876543210fedcba9876543210";

    private final SecretEncryption first = with(Map.of("auth.encryption-key", FIRST));

    @Test
    void anEncryptedSecretIsDecryptedAndNotPrinted() {
        byte[] encrypted = first.encrypt(SECRET, "row 1");
        assertArrayEquals(SECRET, first.decrypt(encrypted, "row 1").orElseThrow());
        assertFalse(new String(encrypted, StandardCharsets.ISO_8859_1).contains("1234567890"));
        assertFalse(Arrays.equals(encrypted, first.encrypt(SECRET, "row 1")), "the nonce is new each time");
    }

    @Test
    void aMovedOrChangedSecretIsNotDecrypted() {
        byte[] encrypted = first.encrypt(SECRET, "row 1");
        assertEquals(Optional.empty(), first.decrypt(encrypted, "row 2"));
        for (int i = 0; i < encrypted.length; i++) {
            byte[] changed = encrypted.clone();
            changed[i] ^= 1;
            assertTrue(first.decrypt(changed, "row 1").isEmpty(), "byte " + i);
        }
        assertEquals(Optional.empty(), first.decrypt(new byte[0], "row 1"));
    }

    @Test
    void aSecretIsDecryptedWithThePreviousKeyOnlyIfItIsSet() {
        byte[] encrypted = first.encrypt(SECRET, "row 1");
        assertTrue(with(Map.of("auth.encryption-key", SECOND))
                .decrypt(encrypted, "row 1")
                .isEmpty());
        SecretEncryption both = with(Map.of("auth.encryption-key", SECOND, "auth.encryption-key-previous", FIRST));
        assertArrayEquals(SECRET, both.decrypt(encrypted, "row 1").orElseThrow());
        assertTrue(first.decrypt(both.encrypt(SECRET, "row 1"), "row 1").isEmpty(), "the new key encrypts");
        assertFalse(both.isCurrent(encrypted), "it needs the previous key");
        assertTrue(both.isCurrent(both.encrypt(SECRET, "row 1")));
    }

    @Test
    void withoutAKeyNothingIsEncrypted() {
        assertFalse(with(Map.of()).isOn());
        assertEquals(Optional.empty(), with(Map.of()).derive("names", 32));
        assertThrows(IllegalStateException.class, () -> with(Map.of()).encrypt(SECRET, "row 1"));
    }

    @Test
    void derivedSecretsDifferByPurposeAndAreTheSameInAllReplicas() {
        byte[] names = first.derive("names", 32).orElseThrow();
        assertArrayEquals(
                names,
                with(Map.of("auth.encryption-key", FIRST)).derive("names", 32).orElseThrow());
        assertFalse(Arrays.equals(names, first.derive("devices", 32).orElseThrow()));
    }

    @Test
    void aShortKeyStopsTheStart() {
        SettingsException tooShort =
                assertThrows(SettingsException.class, () -> with(Map.of("auth.encryption-key", "swordfish")));
        assertTrue(tooShort.getMessage().contains("auth.encryption-key has 9 characters"), tooShort.getMessage());
        assertFalse(tooShort.getMessage().contains("swordfish"));
        assertThrows(SettingsException.class, () -> with(Map.of("auth.encryption-key-previous", FIRST)));
    }

    private static SecretEncryption with(Map<String, String> settings) {
        return SecretEncryption.of(Settings.of(settings).at("auth"), "auth");
    }
}
