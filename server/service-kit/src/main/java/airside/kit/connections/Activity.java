package airside.kit.connections;

/// What the thread of a connection does now.
sealed interface Activity {
    /// It answers a request, or prepares to.
    record Working() implements Activity {}

    /// It is blocked until the client sends or reads something.
    ///
    /// @param sinceNanos when the client's turn began, by [System#nanoTime()]
    /// @param untilNanos when the client has had its time
    record Waiting(Step step, long sinceNanos, long untilNanos) implements Activity {
        boolean isOverdueAt(long nowNanos) {
            return nowNanos - untilNanos >= 0;
        }
    }

    /// The connection was ended by another thread.
    record Ended(long atNanos) implements Activity {}

    /// What the client is expected to do.
    enum Step {
        BEGIN_A_REQUEST,
        SEND_THE_HEAD,
        SEND_THE_BODY,
        READ_THE_ANSWER
    }
}
