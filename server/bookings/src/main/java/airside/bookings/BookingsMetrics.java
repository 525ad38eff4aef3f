package airside.bookings;

import airside.bookings.booking.BookingStatus;
import airside.bookings.booking.JdbcBookings;
import airside.bookings.ledger.JdbcLedger;
import airside.bookings.saga.JdbcSagas;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/// What an operator sees of the trade: bookings by state, what is on its way and for how long, and whether money
/// and tickets add up.
final class BookingsMetrics implements Runnable {
    /// Whether money adds up is looked at for what has changed since; all of it is a nightly check.
    private static final Duration LOOKBACK = Duration.ofDays(1);

    private final JdbcBookings bookings;
    private final JdbcSagas sagas;
    private final JdbcLedger ledger;
    private final Clock clock;
    private final Duration pause;
    private final Map<BookingStatus, AtomicLong> byStatus = new EnumMap<>(BookingStatus.class);
    private final AtomicLong underWay = new AtomicLong();
    private final AtomicLong oldestSeconds = new AtomicLong();
    private final AtomicLong lagSeconds = new AtomicLong();
    private final AtomicLong unbalanced = new AtomicLong();
    private Instant measuredAt = Instant.EPOCH;

    BookingsMetrics(
            JdbcBookings bookings,
            JdbcSagas sagas,
            JdbcLedger ledger,
            MeterRegistry metrics,
            Clock clock,
            Duration pause) {
        this.bookings = bookings;
        this.sagas = sagas;
        this.ledger = ledger;
        this.clock = clock;
        this.pause = pause;
        for (BookingStatus status : BookingStatus.values()) {
            AtomicLong count = new AtomicLong();
            byStatus.put(status, count);
            Gauge.builder("airside.bookings", count, AtomicLong::get)
                    .description("Bookings by state")
                    .tag("state", status.name())
                    .register(metrics);
        }
        gauge(metrics, "airside.sagas.under.way", underWay, "Bookings with a step on its way");
        gauge(metrics, "airside.saga.age.seconds", oldestSeconds, "For how long the slowest of them has not moved");
        gauge(
                metrics,
                "airside.outbox.lag.seconds",
                lagSeconds,
                "For how long the oldest command waits to be taken up");
        gauge(
                metrics,
                "airside.bookings.unbalanced",
                unbalanced,
                "Bookings where paid - refunded = ticketed does not hold");
    }

    /// Measures when it is time again.
    @Override
    public void run() {
        Instant now = clock.instant();
        if (now.isBefore(measuredAt.plus(pause))) return;
        measuredAt = now;
        Map<BookingStatus, Integer> counts = bookings.countByStatus();
        byStatus.forEach((status, gauge) -> gauge.set(counts.getOrDefault(status, 0)));
        JdbcSagas.SagaBacklog backlog = sagas.backlog(now);
        underWay.set(backlog.underWay());
        oldestSeconds.set(backlog.oldestSeconds());
        lagSeconds.set(backlog.lagSeconds());
        unbalanced.set(ledger.listUnbalanced(now.minus(LOOKBACK)).size());
    }

    private static void gauge(MeterRegistry metrics, String name, AtomicLong value, String description) {
        Gauge.builder(name, value, AtomicLong::get).description(description).register(metrics);
    }
}
