package airside.bookings.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.bookings.testing.BookingProcess;
import airside.kit.database.Database;
import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import airside.kit.request.IdempotencyKey;
import airside.kit.testing.AdvancedClock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// FEATURE: a key can be claimed again seconds after the process that executed its request was killed, and not
/// while that process runs.
class KeysOfKilledProcessesTest {
    private static final Duration LEASE = Duration.ofSeconds(3);
    private static final UUID MAYA = UUID.randomUUID();

    private final AdvancedClock clock = BookingProcess.clock();
    private final Database database = BookingProcess.fresh();
    private final JdbcIdempotencyKeys keys = new JdbcIdempotencyKeys(database, LEASE);
    private final IdempotentExecutor first = new IdempotentExecutor(keys, clock);
    private final IdempotentExecutor second = new IdempotentExecutor(keys, clock);
    private final IdempotencyKey key = new IdempotencyKey(UUID.randomUUID().toString());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theKeyOfAKilledProcessIsFreeAfterItsLease() {
        claimAndBeKilled();
        assertEquals(ProblemType.IDEMPOTENCY_KEY_IN_USE, refusal(second));
        clock.advance(LEASE);
        assertEquals("second", carryOut(second, "second").body());
    }

    @Test
    void aLongRequestKeepsItsKey() {
        Answer answer = carryOut(first, _ -> {
            for (int seconds = 0; seconds < 20; seconds++) {
                clock.advance(Duration.ofSeconds(1));
                first.claims().renewDue();
                assertEquals(ProblemType.IDEMPOTENCY_KEY_IN_USE, refusal(second));
            }
            return answer("first");
        });
        assertEquals("first", answer.body());
        assertEquals("first", carryOut(second, "second").body());
    }

    @Test
    void aProcessThatStalledDoesNotStoreAnAnswerOnceAnotherHasTakenOver() {
        ProblemException tooLate = assertThrows(
                ProblemException.class,
                () -> carryOut(first, _ -> {
                    clock.advance(LEASE);
                    assertEquals("second", carryOut(second, "second").body());
                    return answer("first");
                }));
        assertEquals(ProblemType.IDEMPOTENCY_KEY_IN_USE, tooLate.type());
        assertEquals("second", carryOut(first, "third").body());
    }

    @Test
    void aProcessThatStalledDoesNotStoreARefusalOnceAnotherHasTakenOver() {
        ProblemException tooLate = assertThrows(
                ProblemException.class,
                () -> carryOut(first, _ -> {
                    clock.advance(LEASE);
                    assertEquals("second", carryOut(second, "second").body());
                    throw new ProblemException(ProblemType.SOLD_OUT, "No seats are left");
                }));
        assertEquals(ProblemType.IDEMPOTENCY_KEY_IN_USE, tooLate.type());
        assertEquals("second", carryOut(first, "third").body());
    }

    @Test
    void aProcessThatStalledDoesNotRenewWhatAnotherHasTakenOver() {
        carryOut(first, _ -> {
            clock.advance(LEASE);
            claimAndBeKilled();
            first.claims().renewDue();
            clock.advance(LEASE);
            assertEquals("second", carryOut(second, "second").body());
            return new Answer(202, Map.of(), "still under way");
        });
    }

    /// A transaction that locks one key for a long time does not delay the renewal of other keys.
    @Test
    void aLockedKeyDoesNotDelayTheRenewalOfOthers() {
        var other = new IdempotencyKey(UUID.randomUUID().toString());
        carryOut(
                first,
                locked -> first.execute(MAYA, other, fingerprint(), _ -> {
                    clock.advance(Duration.ofSeconds(2));
                    database.doInTransaction(transaction -> {
                        assertTrue(JdbcIdempotencyKeys.isHeld(transaction, locked));
                        first.claims().renewDue();
                    });
                    clock.advance(Duration.ofSeconds(2));
                    assertThrows(
                            ProblemException.class,
                            () -> second.execute(MAYA, other, fingerprint(), _ -> answer("second")));
                    return answer("other");
                }));
    }

    private void claimAndBeKilled() {
        KeyState state = keys.claim(MAYA, key, fingerprint(), clock.instant());
        assertTrue(state instanceof KeyState.Claimed, state.toString());
    }

    private ProblemType refusal(IdempotentExecutor process) {
        return Optional.of(assertThrows(ProblemException.class, () -> carryOut(process, "at the same time")))
                .map(ProblemException::type)
                .orElseThrow();
    }

    private Answer carryOut(IdempotentExecutor process, String answer) {
        return carryOut(process, _ -> answer(answer));
    }

    private Answer carryOut(IdempotentExecutor process, Function<Claim, Answer> work) {
        return process.execute(MAYA, key, fingerprint(), work);
    }

    private static Answer answer(String body) {
        return new Answer(201, Map.of(), body);
    }

    private static Fingerprint fingerprint() {
        return Fingerprint.of("test", new byte[0]);
    }
}
