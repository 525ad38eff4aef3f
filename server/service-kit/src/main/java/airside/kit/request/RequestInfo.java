package airside.kit.request;

import java.util.Optional;

/// What is known of the request that this thread answers, for log lines and for calls to other services.
///
/// @param requestId the id that the client sent or the host made
/// @param traceparent the W3C trace context as it came, if it did
public record RequestInfo(String requestId, Optional<String> traceparent) {
    private static final ScopedValue<RequestInfo> CURRENT = ScopedValue.newInstance();

    /// The request being answered; empty in background work.
    public static Optional<RequestInfo> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /// Runs something as part of the request.
    public void during(Runnable work) {
        ScopedValue.where(CURRENT, this).run(work);
    }

    /// The trace's id, the second part of the trace context.
    public Optional<String> traceId() {
        return traceparent.map(parent -> parent.split("-")[1]);
    }
}
