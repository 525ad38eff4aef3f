package airside.kit.tokens;

import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

/// The keys that auth publishes, fetched on demand and cached for ten minutes. An unknown key id fetches them
/// again, but not more often than every five seconds, so that tokens with invented ids do not overload auth.
///
/// jose4j's `HttpsJwks` does not replace this class: decision 33.
final class HttpVerificationKeys implements VerificationKeys {
    private static final String PATH = "/api/auth/.well-known/jwks.json";
    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final Duration FRESH_FOR = Duration.ofMinutes(10);
    private static final Duration REFETCH_INTERVAL_MIN = Duration.ofSeconds(5);
    private static final Duration RETRY_DELAY = Duration.ofMillis(500);
    /// Attempts for one minute.
    private static final int PREFETCHES_MAX = 120;

    private static final int BYTES_MAX = 64 * 1024;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final Supplier<URI> auth;
    private final Clock clock;
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile KeySnapshot snapshot = new KeySnapshot(new JsonWebKeySet(), Instant.MIN, Instant.MIN);

    HttpVerificationKeys(Supplier<URI> auth, Clock clock) {
        this.auth = auth;
        this.clock = clock;
    }

    @Override
    public Optional<PublicKey> find(String keyId) {
        KeySnapshot now = snapshot;
        if (!now.isKnownAndFresh(keyId, clock.instant())) now = fetchOnce(keyId);
        // Without any answer yet no token can be verified, for which the caller is not responsible.
        if (!now.isAnswered()) throw unavailable();
        return now.find(keyId);
    }

    @Override
    public void prefetch() {
        Thread.ofVirtual().name("verification-keys").start(() -> {
            for (int tries = 0; tries < PREFETCHES_MAX && !snapshot.isAnswered(); tries++) {
                fetchInBackground();
                if (!snapshot.isAnswered()) pause();
            }
        });
    }

    /// Ignores a failure: no request waits for the keys yet, and the first one fetches them again.
    private void fetchInBackground() {
        fetching.lock();
        try {
            if (!snapshot.isAnswered()) snapshot = snapshotOf(fetch());
        } catch (IOException e) {
            // auth may not have started yet
        } finally {
            fetching.unlock();
        }
    }

    private KeySnapshot snapshotOf(JsonWebKeySet keys) {
        Instant time = clock.instant();
        return new KeySnapshot(keys, time.plus(FRESH_FOR), time.plus(REFETCH_INTERVAL_MIN));
    }

    private static void pause() {
        try {
            Thread.sleep(RETRY_DELAY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private KeySnapshot fetchOnce(String keyId) {
        fetching.lock();
        try {
            KeySnapshot now = snapshot;
            Instant time = clock.instant();
            if (now.isKnownAndFresh(keyId, time) || time.isBefore(now.nextFetchAt)) return now;
            try {
                snapshot = snapshotOf(fetchWithRetry());
            } catch (IOException e) {
                // Known keys stay valid while auth does not answer.
                snapshot = new KeySnapshot(now.keys, now.freshUntil, time.plus(RETRY_DELAY));
            }
            return snapshot;
        } finally {
            fetching.unlock();
        }
    }

    /// Tries twice, because a restart of auth may break the first connection.
    private JsonWebKeySet fetchWithRetry() throws IOException {
        try {
            return fetch();
        } catch (IOException e) {
            return fetch();
        }
    }

    private JsonWebKeySet fetch() throws IOException {
        HttpRequest request = HttpRequest.newBuilder(auth.get().resolve(PATH))
                .timeout(TIMEOUT)
                .build();
        try {
            HttpResponse<byte[]> response =
                    http.send(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), BYTES_MAX));
            if (response.statusCode() != 200) throw new IOException("auth answered " + response.statusCode());
            return new JsonWebKeySet(new String(response.body(), StandardCharsets.UTF_8));
        } catch (JoseException | ClassCastException e) {
            throw new IOException("auth's answer is not a JSON Web Key Set", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static ProblemException unavailable() {
        return new ProblemException(
                        ProblemType.SERVICE_UNAVAILABLE,
                        "Access tokens cannot be checked, because auth does not answer.")
                .retryAfter(Duration.ofSeconds(1));
    }

    private record KeySnapshot(JsonWebKeySet keys, Instant freshUntil, Instant nextFetchAt) {
        Optional<PublicKey> find(String keyId) {
            return Optional.ofNullable(keys.findJsonWebKey(keyId, EllipticCurveJsonWebKey.KEY_TYPE, null, null))
                    .map(JsonWebKey::getKey)
                    .filter(ECPublicKey.class::isInstance)
                    .map(ECPublicKey.class::cast);
        }

        boolean isAnswered() {
            return !freshUntil.equals(Instant.MIN);
        }

        boolean isKnownAndFresh(String keyId, Instant now) {
            return find(keyId).isPresent() && now.isBefore(freshUntil);
        }
    }
}
