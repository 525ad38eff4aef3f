package airside.kit.tracing;

import airside.kit.request.RequestInfo;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;

/// Spans of incoming requests. A span begins before the request is routed, and gets its name when the route is
/// known.
public final class RequestSpans {
    private static final int FAILED_FROM = 500;
    /// Bound only while the span is recorded.
    private static final ScopedValue<Span> CURRENT = ScopedValue.newInstance();

    private RequestSpans() {}

    /// Begins the span of an incoming request. The caller ends it.
    public static Span begin(Tracing tracing, RequestInfo info, ServerRequest request) {
        String method = request.prologue().method().text();
        return tracing.begin(method, SpanKind.SERVER, info).setAttribute(SpanAttributes.HTTP_METHOD, method);
    }

    /// Handles a request as part of its span.
    public static void during(Span span, RequestInfo info, Runnable work) {
        RequestInfo request = Tracing.within(span, info);
        if (span.isRecording()) ScopedValue.where(CURRENT, span).run(() -> request.during(work));
        else request.during(work);
    }

    /// Names the span of the request that this thread answers.
    ///
    /// @param template the path of the operation as in the contract; the number of real paths is not bounded
    public static void name(ServerRequest request, String template) {
        if (!CURRENT.isBound()) return;
        CURRENT.get()
                .updateName(request.prologue().method().text() + " " + template)
                .setAttribute(SpanAttributes.HTTP_ROUTE, template);
    }

    /// Ends a span with the status of the response; marks it as failed from 500 on.
    public static void end(Span span, Status status) {
        span.setAttribute(SpanAttributes.HTTP_STATUS, (long) status.code());
        if (status.code() >= FAILED_FROM) Tracing.failed(span, Integer.toString(status.code()));
        span.end();
    }
}
