package airside.flights.inventory;

import airside.kit.problem.ProblemException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Background work on the inventory: releases expired holds and reads the changes of other replicas every second;
/// every minute counts cabins whose seats do not match their holds.
public final class InventoryMaintenance implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(InventoryMaintenance.class.getName());
    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final Duration CONSERVATION_INTERVAL = Duration.ofSeconds(60);

    private final JdbcSeatHolds holds;
    private final JdbcInventory inventory;
    private final Counter lapsed;
    private final AtomicInteger violations = new AtomicInteger();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("inventory").daemon().factory());

    public InventoryMaintenance(JdbcSeatHolds holds, JdbcInventory inventory, MeterRegistry metrics) {
        this.holds = holds;
        this.inventory = inventory;
        lapsed = Counter.builder("airside.holds.lapsed")
                .description("Seat holds whose time passed")
                .register(metrics);
        Gauge.builder("airside.inventory.violations", violations, AtomicInteger::get)
                .description("Cabins whose seats are not those of the holds; always 0")
                .register(metrics);
    }

    /// Starts the background work on a thread of its own.
    public void start() {
        thread.scheduleWithFixedDelay(() -> logFailures(this::maintain), 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
        thread.scheduleWithFixedDelay(
                () -> logFailures(() -> violations.set(inventory.conservationViolations())),
                CONSERVATION_INTERVAL.toMillis(),
                CONSERVATION_INTERVAL.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private void maintain() {
        lapsed.increment(holds.sweep());
        inventory.refresh();
    }

    /// Logs a failure of the work and lets the next run happen. A database that is unreachable is logged as DEBUG
    /// only.
    private static void logFailures(Runnable work) {
        try {
            work.run();
        } catch (ProblemException e) {
            LOG.log(Level.DEBUG, "Inventory work is postponed: {0}", e.detail());
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Inventory work failed; the next run is in a second", e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
        try {
            thread.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
