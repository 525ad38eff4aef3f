package airside.kit.testing;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Waits for something to become true, and no longer than it may take.
public final class Eventually {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Duration POLL_INTERVAL = Duration.ofMillis(10);

    private Eventually() {}

    /// @param what a sentence, for when it does not
    public static void becomes(String what, BooleanSupplier condition) {
        long giveUpAt = System.nanoTime() + TIMEOUT.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > giveUpAt)
                throw new AssertionError("Still not so after %s: %s".formatted(TIMEOUT, what));
            try {
                Thread.sleep(POLL_INTERVAL);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
