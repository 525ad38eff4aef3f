package airside.bookings.seatholds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import airside.bookings.booking.Owner;
import airside.bookings.flights.Flights;
import airside.bookings.flights.FlightsUnavailableException;
import airside.bookings.idempotency.Answer;
import airside.bookings.idempotency.Claim;
import airside.bookings.idempotency.Fingerprint;
import airside.bookings.idempotency.IdempotentExecutor;
import airside.bookings.idempotency.JdbcIdempotencyKeys;
import airside.bookings.testing.BookingProcess;
import airside.bookings.testing.InMemoryFlights;
import airside.bookings.trip.SampleTrips;
import airside.bookings.unpaid.JdbcUnpaidSeats;
import airside.bookings.unpaid.UnpaidLimits;
import airside.kit.database.Database;
import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import airside.kit.request.IdempotencyKey;
import airside.kit.testing.AdvancedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// FEATURE: an attempt that stalled while another attempt held the seats changes nothing when it continues.
class StalledAttemptsTest {
    private static final Duration LEASE = Duration.ofSeconds(3);
    private static final Owner MAYA = new Owner(UUID.randomUUID(), Optional.empty(), "maya");

    private final AdvancedClock clock = BookingProcess.clock();
    private final Database database = BookingProcess.fresh();
    private final InMemoryFlights seats = new InMemoryFlights(clock);
    private final String offer = seats.offer(SampleTrips.oneWay());
    private final IdempotentExecutor executor = new IdempotentExecutor(new JdbcIdempotencyKeys(database, LEASE), clock);
    private final IdempotencyKey key = new IdempotencyKey(UUID.randomUUID().toString());
    private final Queue<Runnable> afterChecking = new ArrayDeque<>();
    private final Queue<Runnable> afterHolding = new ArrayDeque<>();
    private final JdbcSeatHolds stored =
            new JdbcSeatHolds(database, new JdbcUnpaidSeats(database, new UnpaidLimits(9, 27, 27, 45, 270)));
    private final HoldSeats holding = new HoldSeats(stored, new SlowFlights(), clock);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void itDoesNotReleaseTheSeatsWhenItsCallIsLost() {
        afterHolding.add(() -> {
            anotherHolds();
            throw new FlightsUnavailableException("The answer was lost", new IllegalStateException());
        });
        assertThrows(FlightsUnavailableException.class, this::hold);
        assertEquals("HELD", state());
    }

    @Test
    void itDoesNotAskForThemAgain() {
        afterChecking.add(this::anotherHolds);
        assertEquals(
                ProblemType.IDEMPOTENCY_KEY_IN_USE,
                assertThrows(ProblemException.class, this::hold).type());
        assertEquals("HELD", state());
    }

    @Test
    void itDoesNotHoldThemAgainAfterTheTravellerReleasedThem() {
        afterHolding.add(() -> {
            anotherHolds();
            holding.release(holdId(), MAYA.accountId());
        });
        assertEquals(
                ProblemType.IDEMPOTENCY_KEY_IN_USE,
                assertThrows(ProblemException.class, this::hold).type());
        assertEquals("GIVEN_BACK", state());
    }

    /// The lease of the first attempt expires, and another process executes the same request.
    private void anotherHolds() {
        clock.advance(LEASE);
        assertEquals(201, hold().status());
        assertEquals("HELD", state());
    }

    private Answer hold() {
        return executor.execute(MAYA.accountId(), key, Fingerprint.of("test", new byte[0]), claim -> {
            HoldSeats.Outcome outcome = hold(claim);
            if (outcome instanceof HoldSeats.Outcome.Held) return new Answer(201, Map.of(), "");
            throw new AssertionError(outcome);
        });
    }

    private HoldSeats.Outcome hold(Claim claim) {
        return holding.hold(claim, MAYA, Optional.empty(), List.of(offer));
    }

    private String state() {
        return database.find("SELECT state FROM seat_holds", row -> row.text("state"))
                .orElseThrow();
    }

    private UUID holdId() {
        return database.find("SELECT id FROM seat_holds", row -> row.uuid("id")).orElseThrow();
    }

    /// Flights that runs an action while an attempt waits for its answer.
    private final class SlowFlights implements Flights {
        @Override
        public OfferCheck check(List<String> offers) {
            OfferCheck check = seats.check(offers);
            run(afterChecking.poll());
            return check;
        }

        @Override
        public HoldOutcome hold(UUID holdId, List<String> offers, Instant until, HoldPayment payment) {
            Runnable meanwhile = afterHolding.poll();
            HoldOutcome outcome = seats.hold(holdId, offers, until, payment);
            run(meanwhile);
            return outcome;
        }

        @Override
        public Confirmation confirm(UUID holdId) {
            return seats.confirm(holdId);
        }

        @Override
        public void release(UUID holdId) {
            seats.release(holdId);
        }

        private static void run(Runnable meanwhile) {
            if (meanwhile != null) meanwhile.run();
        }
    }
}
