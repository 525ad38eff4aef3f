package airside.bookings.saga;

import airside.bookings.booking.Booking;
import airside.bookings.booking.JdbcBookings;
import airside.kit.request.RequestInfo;
import java.time.Duration;
import java.util.UUID;

/// Lets a request wait for what becomes of a booking, whichever runner is at it.
public final class SagaWaiter {
    private static final Duration POLL_INTERVAL = Duration.ofMillis(150);

    private final SagaRunner runner;
    private final JdbcBookings bookings;

    public SagaWaiter(SagaRunner runner, JdbcBookings bookings) {
        this.runner = runner;
        this.bookings = bookings;
    }

    /// Goes on with a saga that is in the caller's hands, and waits.
    public Booking await(Saga saga, Duration wait) {
        return await(saga.bookingId(), inBackground(() -> runner.run(saga)), wait);
    }

    /// Goes on with a booking's saga, unless others are at it, and waits.
    public Booking await(UUID bookingId, Duration wait) {
        return await(bookingId, inBackground(() -> runner.runIfDue(bookingId)), wait);
    }

    /// The saga goes on when the request has ended, under the request's id.
    private static Thread inBackground(Runnable work) {
        Runnable named = RequestInfo.current()
                .<Runnable>map(request -> () -> request.during(work))
                .orElse(work);
        return Thread.ofVirtual().name("saga").start(named);
    }

    private Booking await(UUID bookingId, Thread work, Duration wait) {
        long end = System.nanoTime() + wait.toNanos();
        try {
            if (!wait.isZero()) work.join(wait);
            while (bookings.isUnderWay(bookingId) && System.nanoTime() < end) Thread.sleep(POLL_INTERVAL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return bookings.get(bookingId);
    }
}
