package airside.flights.holds;

import io.micrometer.core.instrument.MeterRegistry;
import java.lang.System.Logger.Level;
import java.util.UUID;

/// Counts and logs the outcomes of seat holds. [airside.flights.inventory.InventoryMaintenance] counts those that
/// lapse.
public final class HoldCounts {
    private static final System.Logger LOG = System.getLogger(HoldCounts.class.getName());

    private final MeterRegistry metrics;

    public HoldCounts(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    void held(UUID hold) {
        count(hold, "held");
    }

    void soldOut(UUID hold) {
        count(hold, "sold out");
    }

    void tooManyUnpaid(UUID hold) {
        count(hold, "too many unpaid");
    }

    void confirmed(UUID hold) {
        count(hold, "confirmed");
    }

    void released(UUID hold) {
        count(hold, "released");
    }

    private void count(UUID hold, String outcome) {
        LOG.log(Level.INFO, "Hold {0}: {1}", hold, outcome);
        metrics.counter("airside.holds", "outcome", outcome).increment();
    }
}
