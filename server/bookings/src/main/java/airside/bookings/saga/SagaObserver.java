package airside.bookings.saga;

import java.util.UUID;

/// Looks on at every point where a booking's saga can be interrupted. The service itself only counts;
/// tests stop the world at one of these points and show that the booking still ends well.
@FunctionalInterface
public interface SagaObserver {
    /// Ignores every step.
    SagaObserver NONE = (_, _, _) -> {};

    /// @param step the command, or the event that was written down
    void reached(UUID bookingId, Point point, String step);

    /// Where the runner is within a step.
    enum Point {
        BEFORE_COMMAND,
        AFTER_COMMAND,
        BEFORE_COMMIT,
        AFTER_COMMIT
    }
}
