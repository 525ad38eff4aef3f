package airside.kit.request;

import java.util.Optional;
import java.util.function.Supplier;

/// The request that this thread handles, for log lines, spans and calls to other services.
///
/// @param requestId the id that the client sent or the host made
/// @param traceparent its place in its trace (W3C Trace Context); empty without a trace
/// @param recordLocator the booking that it concerns, if known; passed on as W3C baggage, so that one query finds
/// everything about a booking in the logs of all services
public record RequestInfo(String requestId, Optional<String> traceparent, Optional<String> recordLocator) {
    private static final ScopedValue<RequestInfo> CURRENT = ScopedValue.newInstance();

    /// Returns the current request; empty in background work.
    public static Optional<RequestInfo> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /// Returns the same request with the record locator of its booking.
    public RequestInfo about(String locator) {
        return new RequestInfo(requestId, traceparent, Optional.of(locator));
    }

    /// Returns the same request at another place in its trace.
    public RequestInfo at(String place) {
        return new RequestInfo(requestId, Optional.of(place), recordLocator);
    }

    /// Runs work as part of the request.
    public void during(Runnable work) {
        ScopedValue.where(CURRENT, this).run(work);
    }

    /// Runs work as part of the request and returns its result.
    public <T> T during(Supplier<T> work) {
        return ScopedValue.where(CURRENT, this).call(work::get);
    }

    /// Returns the id of the trace, the second part of `traceparent`.
    public Optional<String> traceId() {
        return traceparent.map(parent -> parent.split("-")[1]);
    }
}
