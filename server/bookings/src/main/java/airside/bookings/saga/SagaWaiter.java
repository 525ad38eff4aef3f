package airside.bookings.saga;

import airside.bookings.booking.Booking;
import airside.bookings.booking.JdbcBookings;
import airside.kit.request.RequestInfo;
import java.time.Duration;
import java.util.UUID;

/// Runs a booking's saga in the background and lets a request wait for the outcome, also if another process runs
/// the saga.
public final class SagaWaiter {
    private static final Duration POLL_INTERVAL = Duration.ofMillis(150);

    private final SagaRunner runner;
    private final JdbcBookings bookings;

    public SagaWaiter(SagaRunner runner, JdbcBookings bookings) {
        this.runner = runner;
        this.bookings = bookings;
    }

    /// Runs a saga that is leased to the caller, and waits.
    ///
    /// @param wait how long to wait at most
    /// @return the booking as it is then, perhaps still under way
    public Booking await(Saga saga, Duration wait) {
        return await(saga.bookingId(), inBackground(() -> runner.run(saga)), wait);
    }

    /// Runs a booking's saga unless another runner has leased it, and waits.
    ///
    /// @param wait how long to wait at most; with zero the saga runs without waiting
    /// @return the booking as it is then, perhaps still under way
    public Booking await(UUID bookingId, Duration wait) {
        return await(bookingId, inBackground(() -> runner.runIfDue(bookingId)), wait);
    }

    /// The saga continues after the request has ended, with the id of the request in its log lines.
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
