package airside.auth.devicedata;

import airside.kit.database.Database;
import airside.kit.encryption.SecretEncryption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/// Keys for data on devices in the schema (`device_data_keys`): one for each account, made when a session of the
/// account first needs it. They are encrypted, if the settings have an encryption key.
public final class JdbcDeviceDataKeys {
    private static final System.Logger LOG = System.getLogger(JdbcDeviceDataKeys.class.getName());

    /// For how long a key that cannot be decrypted is left as it is: while replicas are exchanged, one with another
    /// encryption key may have written it. After that its encryption key is taken for lost.
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

    /// The key of an account, the same for all its sessions.
    ///
    /// @return empty if it is encrypted with a key that this replica does not have; clients then keep nothing on
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

    /// What clients kept with the lost key stays unreadable, and they start anew.
    private Optional<DeviceDataKey> replaceIfLost(UUID accountId, Stored lost) {
        if (clock.instant().isBefore(lost.storedAt.plus(KEEP_UNREADABLE))) return Optional.empty();
        LOG.log(
                System.Logger.Level.WARNING,
                "The key for data on devices of account " + accountId
                        + " cannot be decrypted (is auth.encryption-key-previous missing?); a new one replaces it.");
        replace(accountId, lost, DeviceDataKey.createSecret());
        Stored now = find(accountId).orElseThrow();
        return Arrays.equals(now.secret, lost.secret) ? Optional.empty() : get(accountId);
    }

    /// Another replica may replace it at the same time; the first one counts.
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
