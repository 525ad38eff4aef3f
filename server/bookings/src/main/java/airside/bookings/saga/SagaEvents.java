package airside.bookings.saga;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.UUID;

/// Counts what this process has written down, event by event: seats held, payments, tickets, time limits that
/// passed.
public final class SagaEvents implements SagaObserver {
    private final MeterRegistry metrics;
    private final SagaObserver besides;

    /// @param besides who else looks on
    public SagaEvents(MeterRegistry metrics, SagaObserver besides) {
        this.metrics = metrics;
        this.besides = besides;
    }

    @Override
    public void reached(UUID bookingId, Point point, String step) {
        if (point == Point.AFTER_COMMIT)
            metrics.counter("airside.saga.events", "event", step).increment();
        besides.reached(bookingId, point, step);
    }
}
