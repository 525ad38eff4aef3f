package airside.kit.request;

import java.util.Optional;

/// What is known of the request that this thread answers, for log lines and for calls to other services.
///
/// @param requestId the id that the client sent or the host made
/// @param traceparent the W3C trace context as it came, if it did
/// @param recordLocator the booking that it is about, where that is known: it travels as W3C baggage, so that one
/// query finds     everything about a booking in the logs of all services
public record RequestInfo(String requestId, Optional<String> traceparent, Optional<String> recordLocator) {
    private static final ScopedValue<RequestInfo> CURRENT = ScopedValue.newInstance();

    /// The request being answered; empty in background work.
    public static Optional<RequestInfo> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /// The same, now that it is known what it is about.
    public RequestInfo about(String locator) {
        return new RequestInfo(requestId, traceparent, Optional.of(locator));
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
