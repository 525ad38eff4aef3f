package airside.kit.securitylog;

import java.time.Clock;
import java.util.OptionalLong;

/// Admits a number of lines in each second of the clock and counts the others.
final class LogRateLimit {
    private final int linesPerSecondMax;
    private final Clock clock;
    private long second;
    private int lines;
    private long leftOut;

    LogRateLimit(int linesPerSecondMax, Clock clock) {
        this.linesPerSecondMax = linesPerSecondMax;
        this.clock = clock;
    }

    /// How many lines were left out since the last one that was admitted; empty if this one is left out too.
    synchronized OptionalLong admit() {
        long now = clock.instant().getEpochSecond();
        if (now != second) {
            second = now;
            lines = 0;
        }
        if (lines == linesPerSecondMax) {
            leftOut++;
            return OptionalLong.empty();
        }
        lines++;
        OptionalLong before = OptionalLong.of(leftOut);
        leftOut = 0;
        return before;
    }
}
