package airside.bookings.saga;

import java.util.UUID;

/// Is called at each point at which a saga can be interrupted. The service only counts events with it
/// ([SagaEventCounter]); tests kill the process at one of these points and verify that the booking still completes.
@FunctionalInterface
public interface SagaObserver {
    /// Ignores every step.
    SagaObserver NONE = (_, _, _) -> {};

    /// Called when a runner reaches a point. An exception ends the run.
    ///
    /// @param step the name of the command, or of the event that is written
    void reached(UUID bookingId, Point point, String step);

    /// The points of a step, in their order.
    enum Point {
        BEFORE_COMMAND,
        AFTER_COMMAND,
        BEFORE_COMMIT,
        AFTER_COMMIT
    }
}
