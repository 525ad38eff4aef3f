package airside.kit.testing;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Waits for a condition, for 30 seconds at most.
public final class Eventually {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Duration POLL_INTERVAL = Duration.ofMillis(10);

    private Eventually() {}

    /// Waits until the condition is true.
    ///
    /// @param what a sentence for the failure
    /// @throws AssertionError after the timeout
    public static void becomes(String what, BooleanSupplier condition) {
        long giveUpAt = System.nanoTime() + TIMEOUT.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > giveUpAt)
                throw new AssertionError("Not true after %s: %s".formatted(TIMEOUT, what));
            try {
                Thread.sleep(POLL_INTERVAL);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
