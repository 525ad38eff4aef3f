package airside.kit.connections;

import java.util.Comparator;

/// What the thread of a connection does now.
sealed interface ConnectionState {
    /// It answers a request, or prepares to.
    record Working() implements ConnectionState {}

    /// It is blocked until the client sends or reads something.
    ///
    /// @param sinceNanos when the client's turn began, by [System#nanoTime()]
    /// @param untilNanos when the client has had its time
    record Waiting(Step step, long sinceNanos, long untilNanos) implements ConnectionState {
        /// The order in which connections make room for new ones: idle ones first, then those of half-sent heads,
        /// then those of half-sent bodies; within a step the one that has waited longest.
        static final Comparator<Waiting> EVICTION_ORDER =
                Comparator.comparing(Waiting::step).thenComparingLong(Waiting::sinceNanos);

        boolean isOverdueAt(long nowNanos) {
            return nowNanos - untilNanos >= 0;
        }
    }

    /// The connection was ended by another thread.
    record Ended(long atNanos) implements ConnectionState {}

    /// What the client is expected to do, in the order of a request.
    enum Step {
        BEGIN_A_REQUEST,
        SEND_THE_HEAD,
        SEND_THE_BODY,
        READ_THE_ANSWER;

        /// Whether the connection may make room for another one. While an answer is being written, its request has
        /// been executed.
        boolean isEvictable() {
            return this != READ_THE_ANSWER;
        }
    }
}
