package airside.kit.tokens;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Whose tokens have been verified a moment ago. Verifying one signature takes as long as answering twenty
/// requests, and a client sends the same token with each. Only good tokens are remembered, so that nobody can fill
/// it with bad ones.
final class RememberedCallers {
    /// How long a key that auth has withdrawn may still be believed.
    private static final Duration REMEMBERED = Duration.ofSeconds(30);

    private static final int TOKENS_MAX = 10_000;

    private final Map<String, Remembered> byToken = new ConcurrentHashMap<>();

    Optional<VerifiedToken> find(String token, Instant now) {
        Remembered remembered = byToken.get(token);
        if (remembered == null) return Optional.empty();
        if (now.isBefore(remembered.until)) return Optional.of(remembered.verified);
        byToken.remove(token, remembered);
        return Optional.empty();
    }

    void remember(String token, VerifiedToken verified, Instant now) {
        if (byToken.size() >= TOKENS_MAX) forgetOld(now);
        Instant until = now.plus(REMEMBERED);
        Instant expiresAt = verified.expiresAt();
        byToken.put(token, new Remembered(verified, expiresAt.isBefore(until) ? expiresAt : until));
    }

    private void forgetOld(Instant now) {
        byToken.values().removeIf(remembered -> !now.isBefore(remembered.until));
        if (byToken.size() >= TOKENS_MAX) byToken.clear();
    }

    private record Remembered(VerifiedToken verified, Instant until) {}
}
