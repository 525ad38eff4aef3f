package airside.bookings.idempotency;

import airside.bookings.leases.HeldLeases;
import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import airside.kit.request.IdempotencyKey;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;

/// Carries out a keyed request once, however often it is sent, and gives every repeat the same answer.
public final class IdempotentExecutor {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final JdbcIdempotencyKeys keys;
    private final Clock clock;
    private final HeldLeases<Claim> claims;

    public IdempotentExecutor(JdbcIdempotencyKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
        this.claims = new HeldLeases<>(keys.claimTime(), clock, keys::renew);
    }

    /// The claims of requests that are being carried out, to be renewed.
    public HeldLeases<Claim> claims() {
        return claims;
    }

    /// @param work carries the request out; tried again after a crash, it finds in the claim how far it had come
    public Answer execute(UUID accountId, IdempotencyKey key, Fingerprint request, Function<Claim, Answer> work) {
        return switch (keys.claim(accountId, key, request, clock.instant())) {
            case KeyState.Claimed(Claim claim) -> claims.during(claim, () -> carryOut(claim, work));
            case KeyState.Answered(Answer answer) -> answer;
            case KeyState.Refused(ProblemException refusal) -> throw refusal;
            case KeyState.Running() ->
                throw new ProblemException(
                                ProblemType.IDEMPOTENCY_KEY_IN_USE,
                                "The request with the key %s is still being carried out; send it again in a moment."
                                        .formatted(key))
                        .retryAfter(RETRY_AFTER);
            case KeyState.UsedByAnotherRequest() ->
                throw new ProblemException(
                        ProblemType.IDEMPOTENCY_KEY_REUSED,
                        "The key %s came with another request before; use a fresh one.".formatted(key));
        };
    }

    private Answer carryOut(Claim claim, Function<Claim, Answer> work) {
        try {
            Answer answer = work.apply(claim);
            if (!answer.isFinal()) keys.release(claim);
            else if (!keys.answer(claim, answer)) throw takenOver(claim);
            return answer;
        } catch (ProblemException e) {
            if (!Answer.isFinal(e)) releaseQuietly(claim, e);
            else if (!keys.answer(claim, e)) throw takenOver(claim);
            throw e;
        } catch (RuntimeException e) {
            releaseQuietly(claim, e);
            throw e;
        }
    }

    /// For a try that stalled for so long that another one took over: all get the answer of that one.
    public static ProblemException takenOver(Claim claim) {
        return new ProblemException(
                        ProblemType.IDEMPOTENCY_KEY_IN_USE,
                        "Another try with the key %s has taken over; send the request again.".formatted(claim.key()))
                .retryAfter(RETRY_AFTER);
    }

    /// When the database is away too, the claim runs out by itself.
    private void releaseQuietly(Claim claim, RuntimeException because) {
        try {
            keys.release(claim);
        } catch (ProblemException e) {
            because.addSuppressed(e);
        }
    }
}
