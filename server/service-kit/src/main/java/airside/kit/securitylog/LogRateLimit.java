package airside.kit.securitylog;

import java.time.Clock;
import java.util.OptionalLong;

/// Limits how many lines are written in each second, and counts the lines that are left out.
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

    /// Admits or leaves out a line.
    ///
    /// @return how many lines were left out since the last admitted one; empty if this one is left out too
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
