package airside.auth.keys;

import airside.kit.database.Database;
import airside.kit.database.Row;
import airside.kit.database.Transaction;
import airside.kit.encryption.SecretEncryption;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.lang.JoseException;

/// The signing keys in the database, in a schema that only the role of auth can read. Private parts are encrypted
/// if the settings have an encryption key; public parts are always readable, so that every replica publishes every
/// key.
public final class JdbcSigningKeys {
    /// The advisory lock that lets one replica at a time create keys.
    private static final long ROTATION_LOCK = 0x6b_65_79_73L;

    private static final String SELECT = """
        SELECT id, jwk, signs_from, coalesce(encrypted.signs_until, key.signs_until) AS signs_until, published_until,
               encrypted.private_key
        FROM signing_keys key LEFT JOIN encrypted_signing_keys encrypted ON encrypted.key_id = key.id
        """;

    private final Database database;
    private final SecretEncryption encryption;
    private final Conversion conversion;

    public JdbcSigningKeys(Database database, SecretEncryption encryption, Conversion conversion) {
        this.database = database;
        this.encryption = encryption;
        this.conversion = conversion;
    }

    /// How unencrypted keys in the database are handled once the settings have an encryption key.
    public enum Conversion {
        /// They sign until an encrypted key replaces them, because other replicas may be of the previous release or
        /// have no encryption key, and are deleted when they are no longer needed.
        BY_ROTATION,
        /// They are encrypted at the next rotation. For installations without other replicas.
        AT_ONCE
    }

    /// The result of a rotation.
    ///
    /// @param all all keys after the rotation
    /// @param added the keys that this rotation created
    record Rotation(List<SigningKey> all, List<SigningKey> added) {
        Rotation {
            all = List.copyOf(all);
            added = List.copyOf(added);
        }
    }

    boolean encrypts() {
        return encryption.isOn();
    }

    /// Reads the keys, adds missing ones and deletes those that are no longer needed. Only one replica does so at a
    /// time.
    ///
    /// @param missing returns the keys to add, for the present keys and the time
    Rotation rotate(Instant now, BiFunction<List<SigningKey>, Instant, List<SigningKey>> missing) {
        return database.inTransaction(transaction -> {
            transaction.query("SELECT pg_advisory_xact_lock(?)", _ -> true, ROTATION_LOCK);
            transaction.execute("DELETE FROM signing_keys WHERE published_until < ?", now);
            if (encryption.isOn() && conversion == Conversion.AT_ONCE) encryptAll(transaction);
            List<SigningKey> keys = new ArrayList<>(transaction.query(SELECT + "ORDER BY signs_from", this::key));
            List<SigningKey> added = missing.apply(List.copyOf(keys), now);
            added.forEach(key -> insert(transaction, key));
            keys.addAll(added);
            return new Rotation(keys, added);
        });
    }

    private void encryptAll(Transaction transaction) {
        List<SigningKey> plain = transaction.query(SELECT + "WHERE encrypted.key_id IS NULL", this::key);
        for (SigningKey key : plain) {
            transaction.execute("DELETE FROM signing_keys WHERE id = ?", key.id());
            insert(transaction, key);
        }
    }

    /// The previous release reads `jwk` and `signs_until` only. For an encrypted key their values say that it is
    /// published and never signs.
    private void insert(Transaction transaction, SigningKey key) {
        Optional<byte[]> encrypted = encryption.isOn()
                ? Optional.of(encryption.encrypt(privatePart(key.jwk()), purpose(key.id())))
                : Optional.empty();
        transaction.execute(
                "INSERT INTO signing_keys (id, jwk, signs_from, signs_until, published_until) VALUES (?, ?, ?, ?, ?)",
                key.id(),
                key.jwk()
                        .toJson(
                                encrypted.isPresent()
                                        ? OutputControlLevel.PUBLIC_ONLY
                                        : OutputControlLevel.INCLUDE_PRIVATE),
                key.signsFrom(),
                encrypted.isPresent() ? key.signsFrom() : key.signsUntil(),
                key.publishedUntil());
        encrypted.ifPresent(secret -> transaction.execute(
                "INSERT INTO encrypted_signing_keys (key_id, private_key, signs_until) VALUES (?, ?, ?)",
                key.id(),
                secret,
                key.signsUntil()));
    }

    private SigningKey key(Row row) throws SQLException {
        String id = row.text("id");
        Optional<byte[]> encrypted = row.findBytes("private_key");
        String readable = encrypted
                .flatMap(secret -> encryption.decrypt(secret, purpose(id)))
                .map(json -> new String(json, StandardCharsets.UTF_8))
                .orElse(row.text("jwk"));
        return new SigningKey(
                id,
                parse(readable),
                row.instant("signs_from"),
                row.instant("signs_until"),
                row.instant("published_until"),
                encrypted.isPresent());
    }

    private static EllipticCurveJsonWebKey parse(String json) {
        try {
            return (EllipticCurveJsonWebKey) JsonWebKey.Factory.newJwk(json);
        } catch (JoseException e) {
            throw new IllegalStateException("A signing key in the database is malformed", e);
        }
    }

    private static byte[] privatePart(EllipticCurveJsonWebKey jwk) {
        return jwk.toJson(OutputControlLevel.INCLUDE_PRIVATE).getBytes(StandardCharsets.UTF_8);
    }

    private static String purpose(String id) {
        return "signing key " + id;
    }
}
