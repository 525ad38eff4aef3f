package airside.proofs.cluster;

import airside.proofs.ProofFailedException;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Waits for a condition, with a bound.
public final class Waiting {
    private static final long POLL_MILLIS = 500;

    private Waiting() {}

    /// @return how long it took
    public static Duration until(String condition, Duration timeout, BooleanSupplier check) {
        long begun = System.nanoTime();
        while (!check.getAsBoolean()) {
            if (System.nanoTime() - begun > timeout.toNanos()) {
                throw new ProofFailedException(
                        "Waited %d s in vain until %s".formatted(timeout.toSeconds(), condition));
            }
            pause(Duration.ofMillis(POLL_MILLIS));
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /// Lets time pass, where that is the point: load for a while, say.
    public static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProofFailedException("Interrupted", e);
        }
    }
}
