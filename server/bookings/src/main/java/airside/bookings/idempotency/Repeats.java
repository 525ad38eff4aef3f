package airside.bookings.idempotency;

import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import airside.kit.request.IdempotencyKey;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;

/// Carries out a keyed request once, however often it is sent, and gives every repeat the same answer.
public final class Repeats {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final JdbcIdempotencyKeys keys;
    private final Clock clock;

    public Repeats(JdbcIdempotencyKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /// @param work carries the request out; tried again after a crash, it finds in the claim how far it had come
    public Answer once(UUID accountId, IdempotencyKey key, Fingerprint request, Function<Claim, Answer> work) {
        return switch (keys.claim(accountId, key, request, clock.instant())) {
            case KeyState.Mine(Claim claim) -> carryOut(claim, work);
            case KeyState.Answered(Answer answer) -> answer;
            case KeyState.Refused(ProblemException refusal) -> throw refusal;
            case KeyState.Running() ->
                throw new ProblemException(
                                ProblemType.IDEMPOTENCY_KEY_IN_USE,
                                "The request with the key %s is still being carried out; send it again in a moment."
                                        .formatted(key))
                        .retryAfter(RETRY_AFTER);
            case KeyState.Taken() ->
                throw new ProblemException(
                        ProblemType.IDEMPOTENCY_KEY_REUSED,
                        "The key %s came with another request before; use a fresh one.".formatted(key));
        };
    }

    private Answer carryOut(Claim claim, Function<Claim, Answer> work) {
        try {
            Answer answer = work.apply(claim);
            if (answer.isFinal()) keys.answer(claim, answer);
            else keys.release(claim);
            return answer;
        } catch (ProblemException e) {
            if (Answer.isFinal(e)) keys.answer(claim, e);
            else releaseQuietly(claim, e);
            throw e;
        } catch (RuntimeException e) {
            releaseQuietly(claim, e);
            throw e;
        }
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
