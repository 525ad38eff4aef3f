package airside.auth.keys;

import airside.kit.database.Database;
import airside.kit.database.Row;
import airside.kit.database.Transaction;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.lang.JoseException;

/// Signing keys in the schema, which only auth's role can read.
public final class JdbcSigningKeys {
    /// Two replicas make keys one after the other.
    private static final long ROTATION_LOCK = 0x6b_65_79_73L;

    private final Database database;

    public JdbcSigningKeys(Database database) {
        this.database = database;
    }

    /// Reads the keys, adds those that are missing and forgets those that nobody needs, while no other replica
    /// does.
    List<SigningKey> inTurn(Instant now, BiFunction<List<SigningKey>, Instant, List<SigningKey>> missing) {
        return database.inTransaction(transaction -> {
            transaction.query("SELECT pg_advisory_xact_lock(?)", _ -> true, ROTATION_LOCK);
            transaction.execute("DELETE FROM signing_keys WHERE published_until < ?", now);
            List<SigningKey> keys = new ArrayList<>(
                    transaction.query("SELECT * FROM signing_keys ORDER BY signs_from", JdbcSigningKeys::key));
            for (SigningKey key : missing.apply(List.copyOf(keys), now)) {
                insert(transaction, key);
                keys.add(key);
            }
            return List.copyOf(keys);
        });
    }

    private static void insert(Transaction transaction, SigningKey key) {
        transaction.execute(
                "INSERT INTO signing_keys (id, jwk, signs_from, signs_until, published_until) VALUES (?, ?, ?, ?, ?)",
                key.id(),
                key.jwk().toJson(OutputControlLevel.INCLUDE_PRIVATE),
                key.signsFrom(),
                key.signsUntil(),
                key.publishedUntil());
    }

    private static SigningKey key(Row row) throws SQLException {
        try {
            return new SigningKey(
                    row.text("id"),
                    (EllipticCurveJsonWebKey) JsonWebKey.Factory.newJwk(row.text("jwk")),
                    row.instant("signs_from"),
                    row.instant("signs_until"),
                    row.instant("published_until"));
        } catch (JoseException e) {
            throw new IllegalStateException("A signing key cannot be read", e);
        }
    }
}
