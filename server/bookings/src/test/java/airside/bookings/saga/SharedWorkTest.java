package airside.bookings.saga;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.bookings.booking.BookingStatus;
import airside.bookings.payments.TestCard;
import airside.bookings.saga.SagaObserver.Point;
import airside.bookings.testing.BookingProcess;
import airside.bookings.testing.BookingsFixture;
import airside.bookings.testing.InMemoryFlights;
import airside.bookings.testing.InMemoryFlights.State;
import airside.bookings.trip.SampleTrips;
import airside.bookings.trip.Trip;
import airside.kit.testing.AdvancedClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/// FEATURE: several processes share the due sagas, and no saga runs twice.
class SharedWorkTest {
    private static final int BOOKINGS = 60;
    private static final Trip TRIP = SampleTrips.oneWay();

    private final AdvancedClock clock = BookingProcess.clock();
    private final InMemoryFlights seats = new InMemoryFlights(clock);
    private final AtomicInteger ofFirst = new AtomicInteger();
    private final AtomicInteger ofSecond = new AtomicInteger();
    private final BookingProcess first =
            new BookingProcess(clock, seats, Duration.ofHours(24), (_, _, _) -> ofFirst.incrementAndGet());
    private final BookingProcess second = first.restarted((_, _, _) -> ofSecond.incrementAndGet());

    @Test
    void twoProcessesShareTheWork() {
        List<UUID> bookings = new ArrayList<>();
        for (int i = 0; i < BOOKINGS; i++) {
            // stored by a process that was killed at once
            bookings.add(first.place(seats.offer(TRIP), TRIP, Optional.of(TestCard.VISA_APPROVED))
                    .bookingId());
        }
        clock.advance(BookingProcess.SAGA_LEASE);
        BookingsFixture.await(() -> {
            first.runner().runDue();
            second.runner().runDue();
            return first.count("SELECT count(*)::int FROM sagas WHERE is_under_way") == 0;
        });
        for (UUID booking : bookings) {
            assertEquals(BookingStatus.TICKETED, first.booking(booking).status());
        }
        assertEquals(BOOKINGS, seats.seats(State.CONFIRMED));
        assertTrue(ofFirst.get() > 0 && ofSecond.get() > 0, ofFirst + " and " + ofSecond);
        first.verifyPromises();
        first.database().close();
    }

    @Test
    void aLongStepStaysWithItsProcess() {
        var slow = new AtomicReference<BookingProcess>();
        var claimed = new AtomicInteger();
        slow.set(first.restarted((_, point, _) -> {
            if (point != Point.BEFORE_COMMAND) return;
            for (Duration time = Duration.ZERO;
                    time.compareTo(BookingProcess.SAGA_LEASE) <= 0;
                    time = time.plusSeconds(5)) {
                clock.advance(Duration.ofSeconds(5));
                slow.get().runner().leases().renewDue();
                claimed.addAndGet(second.runner().runDue().size());
            }
        }));
        Saga saga = slow.get().place(seats.offer(TRIP), TRIP, Optional.empty());
        slow.get().runner().run(saga);
        assertEquals(0, claimed.get());
        assertEquals(BookingStatus.HELD, first.booking(saga.bookingId()).status());
        first.database().close();
    }
}
