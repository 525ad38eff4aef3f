package airside.auth.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.auth.keys.JdbcSigningKeys.Conversion;
import airside.kit.database.Database;
import airside.kit.encryption.SecretEncryption;
import airside.kit.securitylog.SecurityLog;
import airside.kit.settings.Settings;
import airside.kit.testing.RecordedSecurityEvents;
import airside.kit.testing.SettableClock;
import airside.kit.testing.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// FEATURE: signing keys are encrypted in the database, and replicas that cannot read them keep working.
class KeyEncryptionTest {
    private static final String KEY = "0123456789abcdef0123456789abcdef";
    /// A private key as JSON names it (RFC 7518 § 6.2.2).
    private static final String PRIVATE_PART = "\"d\"";

    private static final String OTHER_KEY = "fedcba9876543210fedcba9876543210";

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T09:00:00Z"));
    private final Database database = TestDatabase.migrated("auth").open("auth");

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aCopyOfTheDatabaseHasNoPrivateKey() {
        SigningKeys keys = with(KEY);
        keys.rotate();
        String row = rows();
        assertTrue(row.contains(keys.current().id()), row);
        assertFalse(row.contains(PRIVATE_PART), "the private part of " + row);
        assertEquals(keys.current().id(), with(KEY).current().id(), "another replica signs with the same key");
    }

    @Test
    void withoutAnEncryptionKeyKeysAreStoredAsBefore() {
        SigningKeys keys = without();
        keys.rotate();
        assertTrue(rows().contains(PRIVATE_PART));
        assertEquals(keys.current().id(), thePreviousRelease(clock.instant()));
    }

    @Test
    void theFirstEncryptedKeySignsOnlyAfterEveryReplicaHasFetchedIt() {
        SigningKeys plain = without();
        plain.rotate();
        String today = plain.current().id();
        SigningKeys encrypting = with(KEY);
        encrypting.rotate();
        assertEquals(today, encrypting.current().id(), "keeps using the existing key");
        assertEquals(2, encrypting.published().size());
        plain.rotate();
        assertEquals(2, plain.published().size(), "a replica without the encryption key publishes it too");
        clock.advance(SigningKeys.PUBLISHED_BEFORE);
        encrypting.rotate();
        assertNotEquals(today, encrypting.current().id());
        assertTrue(encrypting.current().isEncrypted());
    }

    /// The behaviour of the previous release: it reads `jwk`, `signs_from` and `signs_until`, and creates a key if
    /// no key signs.
    @Test
    void thePreviousReleaseSignsOnlyWithKeysThatItCanRead() {
        SigningKeys plain = without();
        plain.rotate();
        String today = plain.current().id();
        SigningKeys encrypting = with(KEY);
        for (int hour = 0; hour < 24; hour++) {
            encrypting.rotate();
            assertEquals(today, thePreviousRelease(clock.instant()), "after %d h".formatted(hour));
            clock.advance(Duration.ofHours(1));
        }
        assertEquals("", thePreviousRelease(clock.instant()), "then it makes one of its own");
    }

    @Test
    void withinADayNoReadablePrivateKeyIsLeft() {
        without().rotate();
        SigningKeys encrypting = with(KEY);
        for (int hour = 0; hour < 26; hour++) {
            encrypting.rotate();
            assertTrue(encrypting.current().canSign());
            clock.advance(Duration.ofHours(1));
        }
        encrypting.rotate();
        assertFalse(rows().contains(PRIVATE_PART), rows());
    }

    @Test
    void withoutOtherReplicasKeysAreEncryptedAtOnce() {
        SigningKeys plain = without();
        plain.rotate();
        String today = plain.current().id();
        SigningKeys alone = keys(encryption(KEY), Conversion.AT_ONCE);
        alone.rotate();
        assertFalse(rows().contains(PRIVATE_PART), rows());
        assertEquals(today, alone.current().id(), "tokens that it signed stay good");
        assertTrue(alone.current().isEncrypted());
    }

    @Test
    void aKeyThatCannotBeDecryptedIsReportedAndReplaced() {
        SigningKeys before = with(KEY);
        before.rotate();
        try (RecordedSecurityEvents lines = RecordedSecurityEvents.open()) {
            SigningKeys after = with(OTHER_KEY);
            after.rotate();
            after.rotate();
            String lost = before.current().id();
            assertNotEquals(lost, after.current().id());
            assertTrue(after.published().stream().anyMatch(key -> key.id().equals(lost)), "what it signed stays good");
            List<Map<String, String>> reports = lines.of("SIGNING_KEY_UNREADABLE").stream()
                    .filter(event -> lost.equals(event.get("keyId")))
                    .toList();
            assertEquals(1, reports.size(), "once, not each minute");
        }
    }

    /// The id of the key with which the previous release would sign; empty if there is no such key.
    private String thePreviousRelease(Instant now) {
        return database.find(
                        """
                        SELECT id, jwk FROM signing_keys WHERE signs_from <= ? AND ? < signs_until
                        ORDER BY signs_from DESC LIMIT 1
                        """,
                        row -> {
                            assertTrue(row.text("jwk").contains("\"d\""), "it cannot sign with this one");
                            return row.text("id");
                        },
                        now,
                        now)
                .orElse("");
    }

    /// The content of both tables of keys, with bytes as readable text.
    private String rows() {
        return database.query("""
            SELECT id || ' ' || jwk AS text FROM signing_keys
            UNION ALL SELECT encode(private_key, 'escape') FROM encrypted_signing_keys
            """, row -> row.text("text")).toString();
    }

    private SigningKeys with(String key) {
        return keys(encryption(key), Conversion.BY_ROTATION);
    }

    private SigningKeys without() {
        return keys(SecretEncryption.of(Settings.of(Map.of()), "auth"), Conversion.BY_ROTATION);
    }

    private SigningKeys keys(SecretEncryption encryption, Conversion conversion) {
        var store = new JdbcSigningKeys(database, encryption, conversion);
        return new SigningKeys(store, new SecurityLog(new SimpleMeterRegistry(), clock), clock);
    }

    private static SecretEncryption encryption(String key) {
        return SecretEncryption.of(Settings.of(Map.of("encryption-key", key)), "auth");
    }
}
