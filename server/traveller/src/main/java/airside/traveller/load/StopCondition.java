package airside.traveller.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Ends a load after a number of requests, or when the parent process closes the standard input.
final class StopCondition {
    private final int requestsMax;
    private volatile boolean isOver;

    private StopCondition(int requestsMax) {
        this.requestsMax = requestsMax;
    }

    /// Returns a condition.
    ///
    /// @param requestsMax number of requests after which the load ends; 0 for no limit
    static StopCondition endOf(InputStream input, int requestsMax) {
        var stopCondition = new StopCondition(requestsMax);
        Thread.ofPlatform().daemon().name("input").start(() -> stopCondition.readToTheEnd(input));
        return stopCondition;
    }

    boolean shouldContinue(LoadStatistics statistics) {
        return !isOver && (requestsMax == 0 || statistics.requests() < requestsMax);
    }

    private void readToTheEnd(InputStream input) {
        try {
            input.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // treated as closed
        }
        isOver = true;
    }
}
