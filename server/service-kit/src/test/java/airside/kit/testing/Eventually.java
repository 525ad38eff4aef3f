package airside.kit.testing;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Waits for something to become true, and no longer than it may take.
public final class Eventually {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration GLANCE = Duration.ofMillis(10);

    private Eventually() {}

    /// @param what a sentence, for when it does not
    public static void becomes(String what, BooleanSupplier condition) {
        long giveUpAt = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > giveUpAt)
                throw new AssertionError("Still not so after %s: %s".formatted(PATIENCE, what));
            try {
                Thread.sleep(GLANCE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
