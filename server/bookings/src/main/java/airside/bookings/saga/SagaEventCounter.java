package airside.bookings.saga;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.UUID;

/// Counts what this process has written down, event by event: seats held, payments, tickets, time limits that
/// passed.
public final class SagaEventCounter implements SagaObserver {
    private final MeterRegistry metrics;
    private final SagaObserver delegate;

    /// @param delegate called after counting
    public SagaEventCounter(MeterRegistry metrics, SagaObserver delegate) {
        this.metrics = metrics;
        this.delegate = delegate;
    }

    @Override
    public void reached(UUID bookingId, Point point, String step) {
        if (point == Point.AFTER_COMMIT)
            metrics.counter("airside.saga.events", "event", step).increment();
        delegate.reached(bookingId, point, step);
    }
}
