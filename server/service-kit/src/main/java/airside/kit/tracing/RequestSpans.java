package airside.kit.tracing;

import airside.kit.request.RequestInfo;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;

/// The span of a request that comes in: begun before it is known what answers it, named once that is known.
public final class RequestSpans {
    private static final int FAILED_FROM = 500;

    private RequestSpans() {}

    public static Span begin(Tracing tracing, RequestInfo info, ServerRequest request) {
        String method = request.prologue().method().text();
        Span span = tracing.begin(method, SpanKind.SERVER, info).setAttribute(Names.HTTP_METHOD, method);
        if (span.isRecording()) request.context().register(span);
        return span;
    }

    /// @param template the path of the operation as in the contract: real paths would be without number
    public static void name(ServerRequest request, String template) {
        request.context().get(Span.class).ifPresent(span -> {
            span.updateName(request.prologue().method().text() + " " + template);
            span.setAttribute(Names.HTTP_ROUTE, template);
        });
    }

    public static void end(Span span, Status status) {
        span.setAttribute(Names.HTTP_STATUS, (long) status.code());
        if (status.code() >= FAILED_FROM) Tracing.failed(span, Integer.toString(status.code()));
        span.end();
    }
}
