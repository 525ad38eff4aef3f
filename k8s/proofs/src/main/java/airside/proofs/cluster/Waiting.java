package airside.proofs.cluster;

import airside.proofs.ProofFailedException;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Waits for conditions, with a timeout.
public final class Waiting {
    private static final long POLL_MILLIS = 500;

    private Waiting() {}

    /// Evaluates a condition every 500 ms until it is true.
    ///
    /// @param condition its description, such as "PostgreSQL answers"
    /// @return the time that it took
    /// @throws ProofFailedException if the condition is not true within the timeout
    public static Duration until(String condition, Duration timeout, BooleanSupplier check) {
        long begun = System.nanoTime();
        while (!check.getAsBoolean()) {
            if (System.nanoTime() - begun > timeout.toNanos()) {
                throw new ProofFailedException(
                        "The condition was not met within %d s: %s".formatted(timeout.toSeconds(), condition));
            }
            pause(Duration.ofMillis(POLL_MILLIS));
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /// Pauses the thread, for example while a load runs.
    public static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProofFailedException("Interrupted", e);
        }
    }
}
