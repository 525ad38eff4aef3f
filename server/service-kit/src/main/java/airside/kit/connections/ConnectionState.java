package airside.kit.connections;

import java.util.Comparator;

/// The state of the thread of a connection.
sealed interface ConnectionState {
    /// The thread handles a request.
    record Working() implements ConnectionState {}

    /// The thread is blocked until the client sends or reads bytes.
    ///
    /// @param sinceNanos when the step began, by [System#nanoTime()]
    /// @param untilNanos when the timeout of the step ends
    record Waiting(Step step, long sinceNanos, long untilNanos) implements ConnectionState {
        /// The order in which connections are closed to admit new ones: idle ones first, then those with an
        /// incomplete head, then those with an incomplete body; within a step, the one that has waited longest.
        static final Comparator<Waiting> EVICTION_ORDER =
                Comparator.comparing(Waiting::step).thenComparingLong(Waiting::sinceNanos);

        boolean isOverdueAt(long nowNanos) {
            return nowNanos - untilNanos >= 0;
        }
    }

    /// Another thread has ended the connection.
    record Ended(long atNanos) implements ConnectionState {}

    /// What the client has to do next, in the order of a request.
    enum Step {
        BEGIN_A_REQUEST,
        SEND_THE_HEAD,
        SEND_THE_BODY,
        READ_THE_ANSWER;

        /// Returns whether the connection may be closed to admit another one. It may not while a response is
        /// written, because its request has been executed.
        boolean isEvictable() {
            return this != READ_THE_ANSWER;
        }
    }
}
