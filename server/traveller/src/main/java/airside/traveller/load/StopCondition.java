package airside.traveller.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// How long to go on: until so many requests were sent, or whoever started us closes our standard input.
final class StopCondition {
    private final int requestsMax;
    private volatile boolean isOver;

    private StopCondition(int requestsMax) {
        this.requestsMax = requestsMax;
    }

    /// @param requestsMax 0 for no end but that of the input
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
            // gone is as good as closed
        }
        isOver = true;
    }
}
