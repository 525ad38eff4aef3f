package airside.flights.offers;

import airside.kit.database.Database;
import airside.kit.encryption.SecretEncryption;
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

/// Stores offer keys in the schema and caches them. Creates a key each day; keeps older ones for as long as a hold
/// may need the offers that they signed.
///
/// If the settings have an encryption key, new secrets are encrypted. An encrypted row has an id that begins with
/// `x` and a creation time 25 hours in the past: the previous release, which would take the encrypted bytes for a
/// secret, never signs with a key of that age. While an unencrypted key still signs, its encrypted successor is
/// stored an hour before it signs its first offer, so that by then every replica has loaded it and replicas of the
/// previous release have stopped.
public final class JdbcOfferKeys implements OfferKeys {
    private static final Duration SIGNING_PERIOD = Duration.ofHours(24);
    private static final Duration PUBLISHED_BEFORE_USE = Duration.ofHours(1);
    private static final Duration STORED_AGE = SIGNING_PERIOD.plus(PUBLISHED_BEFORE_USE);
    private static final Duration RETENTION = Duration.ofDays(5);
    /// At most one reload in this time, so that requests with invented key ids do not query the database each time.
    private static final Duration RELOAD_WAIT = Duration.ofSeconds(5);

    private static final String ENCRYPTED = "x";

    private final Database database;
    private final SecretEncryption encryption;
    private final Clock clock;
    private final Map<String, OfferKey> keys = new ConcurrentHashMap<>();
    private volatile Instant nextReloadAt = Instant.MIN;

    public JdbcOfferKeys(Database database, SecretEncryption encryption, Clock clock) {
        this.database = database;
        this.encryption = encryption;
        this.clock = clock;
    }

    @Override
    public OfferKey current() {
        Instant now = clock.instant();
        return findSigning(now)
                .filter(key -> isStoredLikeNewKeys(key) || hasSuccessor(now))
                .orElseGet(this::create);
    }

    @Override
    public Optional<OfferKey> find(String id) {
        if (!keys.containsKey(id)) reload();
        return Optional.ofNullable(keys.get(id));
    }

    /// Returns the key that signs now: the newest that is stored as this replica stores new keys, otherwise the
    /// newest.
    private Optional<OfferKey> findSigning(Instant now) {
        return keys.values().stream()
                .filter(key -> signsAt(key, now))
                .max(Comparator.comparing(this::isStoredLikeNewKeys).thenComparing(OfferKey::signsFrom));
    }

    private boolean hasSuccessor(Instant now) {
        return keys.values().stream()
                .anyMatch(key -> isStoredLikeNewKeys(key) && key.signsFrom().isAfter(now));
    }

    /// Returns whether the key is stored as this replica stores new keys, encrypted or not. A replica without the
    /// encryption key signs with unencrypted keys.
    private boolean isStoredLikeNewKeys(OfferKey key) {
        return isEncrypted(key.id()) == encryption.isOn();
    }

    private static boolean signsAt(OfferKey key, Instant now) {
        return !now.isBefore(key.signsFrom()) && now.isBefore(key.signsFrom().plus(SIGNING_PERIOD));
    }

    private synchronized OfferKey create() {
        load();
        Instant now = clock.instant();
        Optional<OfferKey> existing = findSigning(now);
        boolean isSufficient = existing.filter(key -> isStoredLikeNewKeys(key) || hasSuccessor(now))
                .isPresent();
        if (isSufficient) return existing.orElseThrow();
        boolean existingSignsLongEnough = existing.filter(key -> signsAt(key, now.plus(PUBLISHED_BEFORE_USE)))
                .isPresent();
        OfferKey key = generate(existingSignsLongEnough ? now.plus(PUBLISHED_BEFORE_USE) : now);
        database.execute("DELETE FROM offer_keys WHERE created_at < ?", oldestKept(now));
        insert(key);
        keys.put(key.id(), key);
        return existingSignsLongEnough ? existing.orElseThrow() : key;
    }

    private OfferKey generate(Instant signsFrom) {
        SecureRandom random = new SecureRandom();
        byte[] id = new byte[8];
        byte[] secret = new byte[OfferKey.BYTES];
        /// Makes a random key.
        random.nextBytes(id);
        random.nextBytes(secret);
        return new OfferKey(
                (encryption.isOn() ? ENCRYPTED : "") + HexFormat.of().formatHex(id), secret, signsFrom);
    }

    private void insert(OfferKey key) {
        boolean isEncrypted = isEncrypted(key.id());
        database.execute(
                "INSERT INTO offer_keys (id, secret, created_at) VALUES (?, ?, ?)",
                key.id(),
                isEncrypted ? encryption.encrypt(key.secret(), purpose(key.id())) : key.secret(),
                isEncrypted ? key.signsFrom().minus(STORED_AGE) : key.signsFrom());
    }

    private synchronized void reload() {
        if (clock.instant().isBefore(nextReloadAt)) return;
        nextReloadAt = clock.instant().plus(RELOAD_WAIT);
        load();
    }

    private void load() {
        List<Optional<OfferKey>> stored = database.query(
                "SELECT id, secret, created_at FROM offer_keys WHERE created_at >= ?",
                row -> key(row.text("id"), row.bytes("secret"), row.instant("created_at")),
                oldestKept(clock.instant()));
        stored.stream().flatMap(Optional::stream).forEach(key -> keys.put(key.id(), key));
    }

    /// Returns the key; empty if the secret is encrypted with a key that is not in the settings.
    private Optional<OfferKey> key(String id, byte[] stored, Instant createdAt) {
        if (!isEncrypted(id)) return Optional.of(new OfferKey(id, stored, createdAt));
        return encryption
                .decrypt(stored, purpose(id))
                .map(secret -> new OfferKey(id, secret, createdAt.plus(STORED_AGE)));
    }

    /// Allows for the creation times of encrypted rows, which are earlier than the keys were made.
    private static Instant oldestKept(Instant now) {
        return now.minus(RETENTION).minus(STORED_AGE);
    }

    private static boolean isEncrypted(String id) {
        return id.startsWith(ENCRYPTED);
    }

    private static String purpose(String id) {
        return "offer key " + id;
    }
}
