package airside.flights.offers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.kit.database.Database;
import airside.kit.encryption.SecretEncryption;
import airside.kit.settings.Settings;
import airside.kit.testing.SettableClock;
import airside.kit.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// FEATURE: keys with which offers are signed are encrypted in the database; replicas that cannot decrypt them keep
/// working.
class OfferKeyEncryptionTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T09:00:00Z"));
    private final Database database = TestDatabase.migrated("flights").open("flights");

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aCopyOfTheDatabaseHasNoSecret() {
        OfferKey key = encrypting().current();
        assertFalse(rows().contains(HexFormat.of().formatHex(key.secret())), rows());
        assertTrue(rows().contains(key.id()));
        assertArrayEquals(
                key.secret(), encrypting().find(key.id()).orElseThrow().secret());
        assertEquals(key.id(), encrypting().current().id(), "another replica signs with the same key");
    }

    @Test
    void anEncryptedKeySignsAnHourLaterAndOldOffersAreStillRead() {
        OfferKey readable = plain().current();
        JdbcOfferKeys encrypting = encrypting();
        assertEquals(readable.id(), encrypting.current().id());
        assertEquals(readable.id(), encrypting.current().id(), "one successor is enough");
        assertEquals(2, count());
        clock.advance(Duration.ofHours(1));
        OfferKey next = encrypting.current();
        assertNotEquals(readable.id(), next.id());
        assertTrue(encrypting.find(readable.id()).isPresent());
        clock.advance(Duration.ofHours(24));
        assertNotEquals(next.id(), encrypting.current().id());
        assertTrue(encrypting().find(next.id()).isPresent());
    }

    /// The previous release signs with the newest key that is younger than a day.
    @Test
    void thePreviousReleaseNeverSignsWithAnEncryptedKey() {
        plain().current();
        JdbcOfferKeys encrypting = encrypting();
        for (int hour = 0; hour < 50; hour++) {
            encrypting.current();
            int unreadable = database.find(
                            "SELECT count(*)::int AS keys FROM offer_keys WHERE created_at > ? AND id LIKE 'x%'",
                            row -> row.integer("keys"), clock.instant().minus(Duration.ofHours(24)))
                    .orElseThrow();
            assertEquals(0, unreadable, "after %d h".formatted(hour));
            clock.advance(Duration.ofHours(1));
        }
    }

    @Test
    void aReplicaWithoutTheEncryptionKeyUsesUnencryptedKeys() {
        OfferKey encrypted = encrypting().current();
        JdbcOfferKeys without = plain();
        assertNotEquals(encrypted.id(), without.current().id());
        assertTrue(without.find(encrypted.id()).isEmpty());
    }

    private String rows() {
        return database.query("SELECT row_to_json(kept)::text AS text FROM offer_keys AS kept", row -> row.text("text"))
                .toString();
    }

    private int count() {
        return database.find("SELECT count(*)::int AS keys FROM offer_keys", row -> row.integer("keys"))
                .orElseThrow();
    }

    private JdbcOfferKeys encrypting() {
        return keys(Map.of("encryption-key", "0123456789abcdef0123456789abcdef"));
    }

    private JdbcOfferKeys plain() {
        return keys(Map.of());
    }

    private JdbcOfferKeys keys(Map<String, String> settings) {
        return new JdbcOfferKeys(database, SecretEncryption.of(Settings.of(settings), "flights"), clock);
    }
}
