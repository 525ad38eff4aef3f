package airside.traveller.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What came of many requests: how many, how fast, what failed, and the longest time in which nothing went well.
/// Safe for many threads.
final class LoadStatistics {
    private static final int FIRST_FAILURES_MAX = 10;

    private final long begunAt = System.nanoTime();
    private final List<Long> goodNanos = new ArrayList<>();
    private final List<String> firstFailures = new ArrayList<>();
    private final Map<String, Integer> failures = new TreeMap<>();
    private long lastGoodAt = begunAt;
    private long longestPause;

    synchronized void succeeded(long begun) {
        long now = System.nanoTime();
        goodNanos.add(now - begun);
        longestPause = Math.max(longestPause, now - lastGoodAt);
        lastGoodAt = now;
    }

    /// @param kind in a word or two, to count by
    synchronized void failed(String kind, String detail) {
        failures.merge(kind, 1, Integer::sum);
        if (firstFailures.size() < FIRST_FAILURES_MAX) {
            firstFailures.add("after %.1f s: %s".formatted((System.nanoTime() - begunAt) / 1e9, detail));
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
                (end - begunAt) / 1e9,
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

    /// @param longestPauseMillis the longest time between two good answers
    /// @param failures how many of each kind
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
