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

/// Business metrics of bookings: bookings by state, unfinished sagas and their age, and bookings whose payments and
/// tickets do not balance.
final class BookingsMetrics implements Runnable {
    /// Only bookings that changed within this time are checked for balance; the view `unbalanced_bookings` has all.
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
        gauge(metrics, "airside.sagas.under.way", underWay, "Bookings with a step under way");
        gauge(
                metrics,
                "airside.saga.age.seconds",
                oldestSeconds,
                "Seconds since the last change of the one that has not changed for longest");
        gauge(metrics, "airside.outbox.lag.seconds", lagSeconds, "Seconds since the oldest due command became due");
        gauge(
                metrics,
                "airside.bookings.unbalanced",
                unbalanced,
                "Bookings where paid - refunded = ticketed does not hold");
    }

    /// Measures, if the pause since the last measurement has passed.
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
