package airside.kit.request;

import java.util.Optional;
import java.util.function.Supplier;

/// What is known of the request that this thread answers, for log lines and for calls to other services.
///
/// @param requestId the id that the client sent or the host made
/// @param traceparent where it is in its trace, as W3C Trace Context writes it, if it is in one
/// @param recordLocator the booking that it is about, where that is known: it travels as W3C baggage, so that one
/// query finds everything about a booking in the logs of all services
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

    /// The same at another place in the trace.
    public RequestInfo at(String place) {
        return new RequestInfo(requestId, Optional.of(place), recordLocator);
    }

    /// Runs something as part of the request.
    public void during(Runnable work) {
        ScopedValue.where(CURRENT, this).run(work);
    }

    /// Asks for something as part of the request.
    public <T> T during(Supplier<T> work) {
        return ScopedValue.where(CURRENT, this).call(work::get);
    }

    /// The trace's id, the second part of the trace context.
    public Optional<String> traceId() {
        return traceparent.map(parent -> parent.split("-")[1]);
    }
}
