package airside.auth.keys;

import airside.auth.keys.JdbcSigningKeys.Rotation;
import airside.kit.securitylog.SecurityEvent;
import airside.kit.securitylog.SecurityEventKind;
import airside.kit.securitylog.SecurityLog;
import airside.kit.tokens.TokenRules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/// The key that signs now, and the keys that are published. A key signs for a day. It is published an hour before
/// it signs, and stays published until the last token that it signed has expired, so that every service knows the
/// key of each valid token.
///
/// If private parts are encrypted, encrypted keys succeed each other independently of unencrypted ones. Keys
/// created by a replica of the previous release, or by one without the encryption key, are published too, and sign
/// only until the first encrypted key replaces them.
public final class SigningKeys {
    static final Duration SIGNS_FOR = Duration.ofHours(24);
    static final Duration PUBLISHED_BEFORE = Duration.ofHours(1);
    static final Duration PUBLISHED_AFTER = Duration.ofHours(1);

    private final JdbcSigningKeys store;
    private final SecurityLog securityLog;
    private final Clock clock;
    private final Set<String> unreadable = ConcurrentHashMap.newKeySet();
    private volatile List<SigningKey> keys = List.of();

    public SigningKeys(JdbcSigningKeys store, SecurityLog securityLog, Clock clock) {
        this.store = store;
        this.securityLog = securityLog;
        this.clock = clock;
    }

    /// Creates missing keys, and reads those that other replicas have created. Call it every minute.
    public void rotate() {
        Rotation rotation = store.rotate(clock.instant(), this::missing);
        List<SigningKey> found = rotation.all();
        keys = found;
        rotation.added().forEach(this::reportNew);
        found.stream().filter(key -> !key.canSign()).forEach(this::reportUnreadable);
        unreadable.retainAll(found.stream().map(SigningKey::id).toList());
    }

    /// Returns the key that signs now; creates keys first if no key exists.
    ///
    /// @throws IllegalStateException if no key exists after that
    public SigningKey current() {
        Instant now = clock.instant();
        if (keys.stream().noneMatch(key -> key.signsAt(now))) rotate();
        return keys.stream()
                .filter(key -> key.signsAt(now))
                .max(Comparator.comparing(this::isOurs).thenComparing(SigningKey::signsFrom))
                .orElseThrow(() -> new IllegalStateException("No key signs at " + now));
    }

    /// Returns the keys that may have signed a token that is still valid, and the next key.
    public List<SigningKey> published() {
        Instant now = clock.instant();
        return keys.stream().filter(key -> now.isBefore(key.publishedUntil())).toList();
    }

    /// Returns the keys that are needed now and do not exist yet.
    private List<SigningKey> missing(List<SigningKey> present, Instant now) {
        Instant soon = now.plus(PUBLISHED_BEFORE);
        Optional<Instant> covered = present.stream()
                .filter(this::isOurs)
                .map(SigningKey::signsUntil)
                .max(Comparator.naturalOrder());
        if (covered.isPresent() && covered.get().isAfter(now)) {
            return covered.get().isAfter(soon) ? List.of() : List.of(create(covered.get()));
        }
        // If another key signs long enough, the first one of ours waits until all services have fetched it.
        boolean othersSign = present.stream().anyMatch(key -> key.signsAt(now) && key.signsAt(soon));
        return List.of(create(othersSign ? soon : now));
    }

    /// Returns whether this replica can sign with a key, and stores its own keys in the same way.
    private boolean isOurs(SigningKey key) {
        return key.canSign() && key.isEncrypted() == store.encrypts();
    }

    private void reportUnreadable(SigningKey key) {
        if (!unreadable.add(key.id())) return;
        securityLog.write(SecurityEvent.of(SecurityEventKind.SIGNING_KEY_UNREADABLE)
                .withKeyId(key.id())
                .withReason("auth.encryption-key is not the one it was encrypted with, or is not set"));
    }

    private void reportNew(SigningKey key) {
        securityLog.write(
                SecurityEvent.of(SecurityEventKind.SIGNING_KEY_CREATED).withKeyId(key.id()));
    }

    private SigningKey create(Instant signsFrom) {
        try {
            EllipticCurveJsonWebKey jwk = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            jwk.setKeyId(UUID.randomUUID().toString());
            jwk.setUse("sig");
            jwk.setAlgorithm(TokenRules.ALGORITHM);
            Instant signsUntil = signsFrom.plus(SIGNS_FOR);
            return new SigningKey(
                    jwk.getKeyId(), jwk, signsFrom, signsUntil, signsUntil.plus(PUBLISHED_AFTER), store.encrypts());
        } catch (JoseException e) {
            throw new IllegalStateException("Cannot create a signing key", e);
        }
    }
}
