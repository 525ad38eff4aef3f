package airside.traveller.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Statistics of many requests: number, response times, failures, and the longest time without a success.
/// Thread-safe.
final class LoadStatistics {
    private static final int FIRST_FAILURES_MAX = 10;

    private final long startedAtNanos = System.nanoTime();
    private final List<Long> goodNanos = new ArrayList<>();
    private final List<String> firstFailures = new ArrayList<>();
    private final Map<String, Integer> failures = new TreeMap<>();
    private long lastGoodAt = startedAtNanos;
    private long longestPause;

    /// Counts a success.
    ///
    /// @param startedNanos when the request was sent, by [System#nanoTime]
    synchronized void succeeded(long startedNanos) {
        long now = System.nanoTime();
        goodNanos.add(now - startedNanos);
        longestPause = Math.max(longestPause, now - lastGoodAt);
        lastGoodAt = now;
    }

    /// Counts a failure.
    ///
    /// @param kind short name to count by
    /// @param detail reported for the first ten failures
    synchronized void failed(String kind, String detail) {
        failures.merge(kind, 1, Integer::sum);
        if (firstFailures.size() < FIRST_FAILURES_MAX) {
            firstFailures.add("after %.1f s: %s".formatted((System.nanoTime() - startedAtNanos) / 1e9, detail));
        }
    }

    synchronized int requests() {
        return goodNanos.size() + failed();
    }

    synchronized Report report() {
        long[] sorted = goodNanos.stream().mapToLong(Long::longValue).sorted().toArray();
        long end = System.nanoTime();
        return new Report(
                requests(),
                failed(),
                (end - startedAtNanos) / 1e9,
                millis(sorted, 0.50),
                millis(sorted, 0.99),
                Math.max(longestPause, end - lastGoodAt) / 1e6,
                new TreeMap<>(failures),
                List.copyOf(firstFailures));
    }

    private int failed() {
        return failures.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static double millis(long[] sorted, double quantile) {
        if (sorted.length == 0) return 0;
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(quantile * sorted.length))] / 1e6;
    }

    /// The statistics at one moment; printed as JSON.
    ///
    /// @param seconds time since the start
    /// @param longestPauseMillis longest time without a success
    /// @param failures number of failures of each kind
    /// @param firstFailures the first ten failures in full
    record Report(
            int requests,
            int failed,
            double seconds,
            double p50Millis,
            double p99Millis,
            double longestPauseMillis,
            Map<String, Integer> failures,
            List<String> firstFailures) {}
}
