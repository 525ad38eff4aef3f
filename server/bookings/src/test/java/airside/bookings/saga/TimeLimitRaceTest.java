package airside.bookings.saga;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.bookings.booking.Booking;
import airside.bookings.booking.BookingStatus;
import airside.bookings.payments.Payment;
import airside.bookings.payments.TestCard;
import airside.bookings.testing.BookingProcess;
import airside.bookings.testing.BookingsFixture;
import airside.bookings.testing.InMemoryFlights;
import airside.bookings.testing.InMemoryFlights.State;
import airside.bookings.trip.SampleTrips;
import airside.bookings.trip.Trip;
import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import airside.kit.testing.AdvancedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// FEATURE: a payment at the moment of the time limit ends either with tickets or without a charge.
class TimeLimitRaceTest {
    private static final int ROUNDS = 300;
    private static final int AT_A_TIME = 6;
    private static final Duration HOLD_TIME = Duration.ofMillis(400);
    private static final Trip TRIP = SampleTrips.oneWay();

    private final AdvancedClock clock = BookingProcess.clock();
    private final InMemoryFlights seats = new InMemoryFlights(clock);
    private final BookingProcess process = new BookingProcess(clock, seats, HOLD_TIME, SagaObserver.NONE);
    private final Semaphore permits = new Semaphore(AT_A_TIME);
    private volatile boolean isOver;

    @Test
    void paymentAndTimeLimitNeverBothWinAndNeverBothLose() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Map<BookingStatus, Integer> ends = new EnumMap<>(BookingStatus.class);
        Thread poller = Thread.ofVirtual().start(this::pollUntilOver);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var rounds = IntStream.range(0, ROUNDS)
                    .mapToObj(_ -> Duration.ofMillis(random.nextInt(-50, 51)))
                    .map(offset -> threads.submit(() -> round(offset)))
                    .toList();
            for (Future<UUID> round : rounds) {
                UUID bookingId = round.get();
                ends.merge(verify(bookingId, seed), 1, Integer::sum);
            }
        } finally {
            isOver = true;
            poller.join();
        }
        process.settle();
        process.verifyPromises();
        assertEquals(ends.getOrDefault(BookingStatus.TICKETED, 0), seats.seats(State.CONFIRMED), "seed " + seed);
        assertEquals(0, seats.seats(State.HELD), "seed " + seed);
        System.out.printf("payments within 50 ms of the time limit: %s, seed %d%n", ends, seed);
        process.database().close();
    }

    private UUID round(Duration offset) throws InterruptedException {
        permits.acquire();
        try {
            Saga saga = process.place(seats.offer(TRIP), TRIP, Optional.empty());
            process.runner().run(saga);
            Instant limit = process.booking(saga.bookingId()).terms().timeLimitAt();
            BookingsFixture.await(() -> !clock.instant().isBefore(limit.plus(offset)));
            try {
                process.pay(saga.bookingId(), TestCard.VISA_APPROVED);
                process.runner().runIfDue(saga.bookingId());
            } catch (ProblemException e) {
                assertEquals(ProblemType.TIME_LIMIT_PASSED, e.type());
            }
            return saga.bookingId();
        } finally {
            permits.release();
        }
    }

    private BookingStatus verify(UUID bookingId, long seed) {
        BookingsFixture.await(() -> {
            BookingStatus status = process.booking(bookingId).status();
            return status == BookingStatus.TICKETED || status.isEnded();
        });
        Booking booking = process.booking(bookingId);
        boolean isPaid = booking.payments().stream().anyMatch(payment -> payment.state() == Payment.State.CAPTURED);
        assertTrue(isPaid == (booking.status() == BookingStatus.TICKETED), "seed " + seed);
        return booking.status();
    }

    private void pollUntilOver() {
        while (!isOver) {
            process.runner().runDue();
            LockSupport.parkNanos(1_000_000);
        }
    }
}
