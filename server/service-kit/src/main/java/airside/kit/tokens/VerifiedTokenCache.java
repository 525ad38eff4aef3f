package airside.kit.tokens;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// A cache of verified tokens. A client sends the same token with each request, and verifying its signature takes
/// as long as answering twenty requests. Only valid tokens are cached, so that forged tokens cannot fill the cache.
final class VerifiedTokenCache {
    /// How long a token may still be accepted after auth has withdrawn its key.
    private static final Duration TTL = Duration.ofSeconds(30);

    private static final int TOKENS_MAX = 10_000;

    private final Map<String, CachedToken> byToken = new ConcurrentHashMap<>();

    Optional<VerifiedToken> find(String token, Instant now) {
        CachedToken cached = byToken.get(token);
        if (cached == null) return Optional.empty();
        if (now.isBefore(cached.until)) return Optional.of(cached.verified);
        byToken.remove(token, cached);
        return Optional.empty();
    }

    void put(String token, VerifiedToken verified, Instant now) {
        if (byToken.size() >= TOKENS_MAX) evictExpired(now);
        Instant until = now.plus(TTL);
        Instant expiresAt = verified.expiresAt();
        byToken.put(token, new CachedToken(verified, expiresAt.isBefore(until) ? expiresAt : until));
    }

    private void evictExpired(Instant now) {
        byToken.values().removeIf(cached -> !now.isBefore(cached.until));
        if (byToken.size() >= TOKENS_MAX) byToken.clear();
    }

    private record CachedToken(VerifiedToken verified, Instant until) {}
}
