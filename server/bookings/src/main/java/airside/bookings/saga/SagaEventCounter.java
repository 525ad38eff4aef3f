package airside.bookings.saga;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.UUID;

/// Counts the events that this process has committed, by name, in the metric `airside.saga.events`.
public final class SagaEventCounter implements SagaObserver {
    private final MeterRegistry metrics;
    private final SagaObserver delegate;

    /// @param delegate receives each call after counting
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
