package airside.traveller.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// How long to go on: until so many requests were sent, or whoever started us closes our standard input.
final class Until {
    private final int requestsMax;
    private volatile boolean isOver;

    private Until(int requestsMax) {
        this.requestsMax = requestsMax;
    }

    /// @param requestsMax 0 for no end but that of the input
    static Until endOf(InputStream input, int requestsMax) {
        var until = new Until(requestsMax);
        Thread.ofPlatform().daemon().name("input").start(() -> until.readToTheEnd(input));
        return until;
    }

    boolean goesOn(Tally tally) {
        return !isOver && (requestsMax == 0 || tally.all() < requestsMax);
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
