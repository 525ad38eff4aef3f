package airside.auth.devicedata;

import airside.kit.database.Database;
import airside.kit.encryption.SecretEncryption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/// The device data keys in the database (`device_data_keys`): one for each account, created when a session of the
/// account first needs it, and encrypted if the settings have an encryption key.
public final class JdbcDeviceDataKeys {
    private static final System.Logger LOG = System.getLogger(JdbcDeviceDataKeys.class.getName());

    /// How long a key that cannot be decrypted is kept. During an upgrade another replica may have written it with
    /// another encryption key; after this time that key counts as lost.
    static final Duration KEEP_UNREADABLE = Duration.ofDays(1);

    private final Database database;
    private final SecretEncryption encryption;
    private final Clock clock;

    public JdbcDeviceDataKeys(Database database, SecretEncryption encryption, Clock clock) {
        this.database = database;
        this.encryption = encryption;
        this.clock = clock;
    }

    private record Stored(byte[] secret, boolean isEncrypted, Instant storedAt) {}

    /// Returns the key of an account, the same for all its sessions.
    ///
    /// @return empty if it is encrypted with a key that this replica does not have; clients then store nothing on
    /// disk
    public Optional<DeviceDataKey> get(UUID accountId) {
        Stored stored = find(accountId).orElseGet(() -> create(accountId));
        Optional<byte[]> secret =
                stored.isEncrypted ? encryption.decrypt(stored.secret, purpose(accountId)) : Optional.of(stored.secret);
        if (secret.isEmpty()) return replaceIfLost(accountId, stored);
        boolean isUpToDate = stored.isEncrypted && encryption.isCurrent(stored.secret);
        if (encryption.isOn() && !isUpToDate) replace(accountId, stored, secret.get());
        return secret.map(DeviceDataKey::of);
    }

    private Stored create(UUID accountId) {
        byte[] secret = DeviceDataKey.createSecret();
        database.execute("""
            INSERT INTO device_data_keys (account_id, secret, is_encrypted, stored_at) VALUES (?, ?, ?, ?)
            ON CONFLICT (account_id) DO NOTHING
            """, accountId, stored(accountId, secret), encryption.isOn(), clock.instant());
        return find(accountId).orElseThrow();
    }

    /// Replaces a key that has been unreadable for a day. Clients can no longer read the data that they stored with
    /// it.
    private Optional<DeviceDataKey> replaceIfLost(UUID accountId, Stored lost) {
        if (clock.instant().isBefore(lost.storedAt.plus(KEEP_UNREADABLE))) return Optional.empty();
        LOG.log(
                System.Logger.Level.WARNING,
                "The device data key of account " + accountId
                        + " cannot be decrypted (is auth.encryption-key-previous missing?); a new one replaces it.");
        replace(accountId, lost, DeviceDataKey.createSecret());
        Stored now = find(accountId).orElseThrow();
        return Arrays.equals(now.secret, lost.secret) ? Optional.empty() : get(accountId);
    }

    /// If another replica replaces the key at the same time, the first one wins.
    private void replace(UUID accountId, Stored before, byte[] secret) {
        database.execute("""
            UPDATE device_data_keys SET secret = ?, is_encrypted = ?, stored_at = ?
            WHERE account_id = ? AND secret = ?
            """, stored(accountId, secret), encryption.isOn(), clock.instant(), accountId, before.secret);
    }

    private byte[] stored(UUID accountId, byte[] secret) {
        return encryption.isOn() ? encryption.encrypt(secret, purpose(accountId)) : secret;
    }

    private Optional<Stored> find(UUID accountId) {
        return database.find(
                "SELECT secret, is_encrypted, stored_at FROM device_data_keys WHERE account_id = ?",
                row -> new Stored(row.bytes("secret"), row.flag("is_encrypted"), row.instant("stored_at")),
                accountId);
    }

    private static String purpose(UUID accountId) {
        return "device data key " + accountId;
    }
}
