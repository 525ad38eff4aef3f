package airside.auth.keys;

import airside.kit.tokens.TokenRules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/// Which key signs now, and which are published. A key signs for a day; its successor is published an hour before
/// it takes over, and it stays published until the last token it signed has expired, so that nobody ever meets an
/// unknown key.
public final class SigningKeys {
    static final Duration SIGNS_FOR = Duration.ofHours(24);
    static final Duration PUBLISHED_BEFORE = Duration.ofHours(1);
    static final Duration PUBLISHED_AFTER = Duration.ofHours(1);

    private final JdbcSigningKeys store;
    private final Clock clock;
    private volatile List<SigningKey> keys = List.of();

    public SigningKeys(JdbcSigningKeys store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Makes the keys that are due and reads those that other replicas have made. To be repeated every minute.
    public void rotate() {
        keys = store.inTurn(clock.instant(), this::missing);
    }

    public SigningKey current() {
        Instant now = clock.instant();
        if (keys.stream().noneMatch(key -> key.signsAt(now))) rotate();
        return keys.stream()
                .filter(key -> key.signsAt(now))
                .max(Comparator.comparing(SigningKey::signsFrom))
                .orElseThrow(() -> new IllegalStateException("No key signs at " + now));
    }

    /// Those that may have signed a token that is still good, and the next one.
    public List<SigningKey> published() {
        Instant now = clock.instant();
        return keys.stream().filter(key -> now.isBefore(key.publishedUntil())).toList();
    }

    /// The keys that should be there by now and are not.
    private List<SigningKey> missing(List<SigningKey> present, Instant now) {
        Instant covered = present.stream()
                .map(SigningKey::signsUntil)
                .max(Comparator.naturalOrder())
                .orElse(now);
        if (covered.isBefore(now)) covered = now;
        return covered.isAfter(now.plus(PUBLISHED_BEFORE)) ? List.of() : List.of(create(covered));
    }

    private static SigningKey create(Instant signsFrom) {
        try {
            EllipticCurveJsonWebKey jwk = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            jwk.setKeyId(UUID.randomUUID().toString());
            jwk.setUse("sig");
            jwk.setAlgorithm(TokenRules.ALGORITHM);
            Instant signsUntil = signsFrom.plus(SIGNS_FOR);
            return new SigningKey(jwk.getKeyId(), jwk, signsFrom, signsUntil, signsUntil.plus(PUBLISHED_AFTER));
        } catch (JoseException e) {
            throw new IllegalStateException("Cannot make a key", e);
        }
    }
}
