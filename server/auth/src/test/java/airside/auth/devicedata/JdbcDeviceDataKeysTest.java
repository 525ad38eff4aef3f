package airside.auth.devicedata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import airside.auth.accounts.StoredAccount;
import airside.kit.database.Database;
import airside.kit.encryption.SecretEncryption;
import airside.kit.settings.Settings;
import airside.kit.testing.SettableClock;
import airside.kit.testing.TestDatabase;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// FEATURE: each account has one key for what its clients keep on devices.
class JdbcDeviceDataKeysTest {
    private static final String FIRST = "0123456789abcdef0123456789abcdef";
    private static final String SECOND = "fedcba9876543210fedcba9876543210";

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-29T09:00:00Z"));
    private final Database database = TestDatabase.migrated("auth").open("auth");
    private final UUID maya = StoredAccount.add(database, clock.instant());
    private final UUID jd = StoredAccount.add(database, clock.instant());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anAccountHasOneKeyOf256BitsInAllReplicas() {
        String key = with(FIRST).get(maya).orElseThrow().text();
        assertEquals(32, Base64.getUrlDecoder().decode(key).length);
        assertEquals(key, with(FIRST).get(maya).orElseThrow().text());
    }

    @Test
    void accountsHaveDifferentKeys() {
        assertNotEquals(with(FIRST).get(maya), with(FIRST).get(jd));
    }

    @Test
    void replicasThatCreateAKeyAtTheSameTimeAgree() throws Exception {
        Set<String> keys;
        try (ExecutorService replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> replica = () -> with(FIRST).get(maya).orElseThrow().text();
            keys = replicas.invokeAll(Stream.generate(() -> replica).limit(8).toList()).stream()
                    .map(Future::resultNow)
                    .collect(Collectors.toSet());
        }
        assertEquals(1, keys.size());
    }

    @Test
    void aCopyOfTheDatabaseHasNoKey() {
        String key = hex(with(FIRST));
        assertFalse(row().contains(key), row());
    }

    @Test
    void withoutAnEncryptionKeyItIsStoredUnencrypted() {
        String key = hex(without());
        assertEquals(key, row());
    }

    @Test
    void anUnencryptedKeyIsEncryptedWhenAnEncryptionKeyIsSet() {
        String before = hex(without());
        assertEquals(before, hex(with(FIRST)));
        assertNotEquals(before, row());
    }

    /// Afterwards the previous encryption key can be removed from the settings.
    @Test
    void aKeyIsEncryptedAgainWithTheNewEncryptionKey() {
        String before = hex(with(FIRST));
        assertEquals(before, hex(changing()));
        assertEquals(before, hex(with(SECOND)));
    }

    /// A replica that is not upgraded yet does not have the new encryption key. It must not replace the key,
    /// because clients could then no longer read their data.
    @Test
    void aKeyThatAnotherReplicaEncryptedIsLeftAlone() {
        String key = hex(changing());
        assertEquals(Optional.empty(), with(FIRST).get(maya));
        assertEquals(key, hex(with(SECOND)));
    }

    @Test
    void aKeyWhoseEncryptionKeyIsLostIsReplaced() {
        String lost = hex(with(FIRST));
        clock.advance(JdbcDeviceDataKeys.KEEP_UNREADABLE);
        String next = hex(with(SECOND));
        assertNotEquals(lost, next);
        assertEquals(next, hex(with(SECOND)));
    }

    @Test
    void theKeyIsNotPrinted() {
        DeviceDataKey key = with(FIRST).get(maya).orElseThrow();
        assertFalse(key.toString().contains(key.text()));
    }

    private String hex(JdbcDeviceDataKeys keys) {
        String text = keys.get(maya).orElseThrow().text();
        return HexFormat.of().formatHex(Base64.getUrlDecoder().decode(text));
    }

    private String row() {
        return database.find(
                        "SELECT encode(secret, 'hex') AS secret FROM device_data_keys WHERE account_id = ?",
                        row -> row.text("secret"),
                        maya)
                .orElse("");
    }

    private JdbcDeviceDataKeys with(String encryptionKey) {
        return of(Map.of("auth.encryption-key", encryptionKey));
    }

    private JdbcDeviceDataKeys changing() {
        return of(Map.of("auth.encryption-key", SECOND, "auth.encryption-key-previous", FIRST));
    }

    private JdbcDeviceDataKeys without() {
        return of(Map.of());
    }

    private JdbcDeviceDataKeys of(Map<String, String> settings) {
        return new JdbcDeviceDataKeys(
                database, SecretEncryption.of(Settings.of(settings).at("auth"), "auth"), clock);
    }
}
