package airside.bookings.idempotency;

import airside.bookings.leases.HeldLeases;
import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import airside.kit.request.IdempotencyKey;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;

/// Executes a request with an idempotency key once, and returns the same response to every repeat.
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

    /// Returns the claims of running requests, for [airside.bookings.leases.LeaseRenewal].
    public HeldLeases<Claim> claims() {
        return claims;
    }

    /// Executes a request, or returns the stored response of an earlier one.
    ///
    /// @param work executes the request; after a crash it is called again, and the claim names what was done before
    /// @throws ProblemException `IDEMPOTENCY_KEY_IN_USE` if the request is still running; `IDEMPOTENCY_KEY_REUSED`
    /// if the key came with another request; a refusal of the work, also of an earlier attempt
    public Answer execute(UUID accountId, IdempotencyKey key, Fingerprint request, Function<Claim, Answer> work) {
        return switch (keys.claim(accountId, key, request, clock.instant())) {
            case KeyState.Claimed(Claim claim) -> answer(claims.during(claim, () -> attempt(claim, work)));
            case KeyState.Result result -> answer(result);
            case KeyState.Running() ->
                throw new ProblemException(
                                ProblemType.IDEMPOTENCY_KEY_IN_USE,
                                "The request with the key %s is still running; send it again in a second."
                                        .formatted(key))
                        .retryAfter(RETRY_AFTER);
            case KeyState.UsedByAnotherRequest() ->
                throw new ProblemException(
                        ProblemType.IDEMPOTENCY_KEY_REUSED,
                        "The key %s was used for another request; use a new one.".formatted(key));
        };
    }

    private static Answer answer(KeyState.Result result) {
        return switch (result) {
            case KeyState.Answered(Answer answer) -> answer;
            case KeyState.Refused(ProblemException refusal) -> throw refusal;
            case KeyState.TakenOver(Claim claim) -> throw takenOver(claim);
        };
    }

    private KeyState.Result attempt(Claim claim, Function<Claim, Answer> work) {
        try {
            Answer answer = work.apply(claim);
            if (answer.isFinal()) return keys.answer(claim, answer);
            keys.release(claim);
            return new KeyState.Answered(answer);
        } catch (ProblemException e) {
            if (Answer.isFinal(e)) return keys.refuse(claim, e);
            releaseQuietly(claim, e);
            throw e;
        } catch (RuntimeException e) {
            releaseQuietly(claim, e);
            throw e;
        }
    }

    /// Returns the refusal for an attempt that stalled until another attempt took over; a repeat gets the response
    /// of the other one.
    public static ProblemException takenOver(Claim claim) {
        return new ProblemException(
                        ProblemType.IDEMPOTENCY_KEY_IN_USE,
                        "Another attempt with the key %s has taken over; send the request again."
                                .formatted(claim.key()))
                .retryAfter(RETRY_AFTER);
    }

    /// Releases the claim; if the database is unavailable, the claim expires by itself.
    private void releaseQuietly(Claim claim, RuntimeException because) {
        try {
            keys.release(claim);
        } catch (ProblemException e) {
            because.addSuppressed(e);
        }
    }
}
