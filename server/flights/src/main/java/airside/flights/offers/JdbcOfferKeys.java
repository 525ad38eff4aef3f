package airside.flights.offers;

import airside.kit.database.Database;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Keys in the schema, read once and kept. A new one is made each day; older ones read what they signed while a
/// hold of it may live.
public final class JdbcOfferKeys implements OfferKeys {
    private static final Duration SIGNS_FOR = Duration.ofHours(24);
    private static final Duration KEPT_FOR = Duration.ofDays(5);
    /// A made-up key id must not send us to the database each time.
    private static final Duration RELOAD_WAIT = Duration.ofSeconds(5);

    private final Database database;
    private final Clock clock;
    private final Map<String, OfferKey> keys = new ConcurrentHashMap<>();
    private volatile Instant nextReloadAt = Instant.MIN;

    public JdbcOfferKeys(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public OfferKey current() {
        return newest().filter(this::stillSigns).orElseGet(this::create);
    }

    @Override
    public Optional<OfferKey> find(String id) {
        if (!keys.containsKey(id)) reload();
        return Optional.ofNullable(keys.get(id));
    }

    private Optional<OfferKey> newest() {
        return keys.values().stream().max(Comparator.comparing(OfferKey::createdAt));
    }

    private boolean stillSigns(OfferKey key) {
        return clock.instant().isBefore(key.createdAt().plus(SIGNS_FOR));
    }

    private synchronized OfferKey create() {
        load();
        Optional<OfferKey> another = newest().filter(this::stillSigns);
        if (another.isPresent()) return another.get();
        SecureRandom random = new SecureRandom();
        byte[] id = new byte[8];
        byte[] secret = new byte[OfferKey.BYTES];
        random.nextBytes(id);
        random.nextBytes(secret);
        OfferKey key = new OfferKey(HexFormat.of().formatHex(id), secret, clock.instant());
        database.execute(
                "DELETE FROM offer_keys WHERE created_at < ?", clock.instant().minus(KEPT_FOR));
        database.execute(
                "INSERT INTO offer_keys (id, secret, created_at) VALUES (?, ?, ?)", key.id(), secret, key.createdAt());
        keys.put(key.id(), key);
        return key;
    }

    private synchronized void reload() {
        if (clock.instant().isBefore(nextReloadAt)) return;
        nextReloadAt = clock.instant().plus(RELOAD_WAIT);
        load();
    }

    private void load() {
        List<OfferKey> stored = database.query(
                "SELECT id, secret, created_at FROM offer_keys WHERE created_at >= ?",
                row -> new OfferKey(row.text("id"), row.bytes("secret"), row.instant("created_at")),
                clock.instant().minus(KEPT_FOR));
        for (OfferKey key : stored) keys.put(key.id(), key);
    }
}
