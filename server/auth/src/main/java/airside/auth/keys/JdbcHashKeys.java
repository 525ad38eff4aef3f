package airside.auth.keys;

import airside.kit.database.Database;
import airside.kit.encryption.SecretEncryption;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The secrets for keyed hashes, the same in all replicas: derived from the encryption key of the settings, or,
/// without one, created at random once and stored in the database.
public final class JdbcHashKeys {
    private final Database database;
    private final SecretEncryption encryption;
    private final Clock clock;
    private final Map<String, byte[]> known = new ConcurrentHashMap<>();

    public JdbcHashKeys(Database database, SecretEncryption encryption, Clock clock) {
        this.database = database;
        this.encryption = encryption;
        this.clock = clock;
    }

    /// Returns the secret for a purpose.
    public byte[] get(String purpose, int bytes) {
        byte[] found = known.get(purpose);
        if (found != null) return found;
        byte[] secret = encryption.derive(purpose, bytes).orElseGet(() -> stored(purpose, bytes));
        known.put(purpose, secret);
        return secret;
    }

    /// If two replicas store a secret at the same time, the first one wins.
    private byte[] stored(String purpose, int bytes) {
        byte[] random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        database.execute(
                "INSERT INTO hash_keys (purpose, secret, created_at) VALUES (?, ?, ?) ON CONFLICT (purpose) DO NOTHING",
                purpose,
                random,
                clock.instant());
        return database.find("SELECT secret FROM hash_keys WHERE purpose = ?", row -> row.bytes("secret"), purpose)
                .orElseThrow();
    }
}
