package airside.flights.holds;

import io.micrometer.core.instrument.MeterRegistry;

/// Counts what became of seat holds; those whose time passed are counted where they are swept up.
public final class HoldCounts {
    private final MeterRegistry metrics;

    public HoldCounts(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    void held() {
        count("held");
    }

    void soldOut() {
        count("sold out");
    }

    void confirmed() {
        count("confirmed");
    }

    void released() {
        count("released");
    }

    private void count(String outcome) {
        metrics.counter("airside.holds", "outcome", outcome).increment();
    }
}
