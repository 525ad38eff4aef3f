package airside.kit.tracing;

import airside.kit.request.RequestInfo;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;

/// The span of a request that comes in: begun before it is known what answers it, named once that is known.
public final class RequestSpans {
    private static final int FAILED_FROM = 500;
    /// Bound only while the span is recorded.
    private static final ScopedValue<Span> CURRENT = ScopedValue.newInstance();

    private RequestSpans() {}

    public static Span begin(Tracing tracing, RequestInfo info, ServerRequest request) {
        String method = request.prologue().method().text();
        return tracing.begin(method, SpanKind.SERVER, info).setAttribute(SpanAttributes.HTTP_METHOD, method);
    }

    /// Runs what answers the request as part of its span.
    public static void during(Span span, RequestInfo info, Runnable work) {
        RequestInfo request = Tracing.within(span, info);
        if (span.isRecording()) ScopedValue.where(CURRENT, span).run(() -> request.during(work));
        else request.during(work);
    }

    /// Names the span of the request that this thread answers.
    ///
    /// @param template the path of the operation as in the contract: real paths would be without number
    public static void name(ServerRequest request, String template) {
        if (!CURRENT.isBound()) return;
        CURRENT.get()
                .updateName(request.prologue().method().text() + " " + template)
                .setAttribute(SpanAttributes.HTTP_ROUTE, template);
    }

    public static void end(Span span, Status status) {
        span.setAttribute(SpanAttributes.HTTP_STATUS, (long) status.code());
        if (status.code() >= FAILED_FROM) Tracing.failed(span, Integer.toString(status.code()));
        span.end();
    }
}
