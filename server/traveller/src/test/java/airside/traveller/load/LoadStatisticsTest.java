package airside.traveller.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// FEATURE: statistics count all requests of a load.
class LoadStatisticsTest {
    private final LoadStatistics statistics = new LoadStatistics();

    @Test
    void countsSuccessesAndFailures() {
        for (int i = 0; i < 98; i++) statistics.succeeded(System.nanoTime());
        statistics.failed("503 OVERLOADED", "too busy");
        statistics.failed("no answer", "connection reset");
        LoadStatistics.Report report = statistics.report();
        assertEquals(100, report.requests());
        assertEquals(2, report.failed());
        assertEquals(Map.of("503 OVERLOADED", 1, "no answer", 1), report.failures());
    }

    @Test
    void reportsOnlyTheFirstFailures() {
        for (int i = 0; i < 1_000; i++) statistics.failed("no answer", "number " + i);
        LoadStatistics.Report report = statistics.report();
        assertEquals(1_000, report.failed());
        assertEquals(10, report.firstFailures().size());
        assertTrue(report.firstFailures().getFirst().endsWith("number 0"));
    }

    @Test
    void countsThePauseAtTheEnd() throws InterruptedException {
        statistics.succeeded(System.nanoTime());
        Thread.sleep(60);
        assertTrue(statistics.report().longestPauseMillis() >= 60, "the pause since the last success counts");
    }

    @Test
    void isSafeForManyThreads() {
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int thread = 0; thread < 8; thread++) {
                threads.submit(() -> {
                    for (int i = 0; i < 1_000; i++) statistics.succeeded(System.nanoTime());
                });
            }
        }
        assertEquals(8_000, statistics.report().requests());
    }
}
