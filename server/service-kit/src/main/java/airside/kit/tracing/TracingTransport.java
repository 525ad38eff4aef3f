package airside.kit.tracing;

import airside.contract.client.Transport;
import airside.kit.request.RequestInfo;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/// An HTTP transport that records each call as a span and sends the span's context in `traceparent`.
public final class TracingTransport implements Transport {
    private static final int FAILED_FROM = 400;

    private final HttpClient http;
    private final Tracing tracing;

    public TracingTransport(HttpClient http, Tracing tracing) {
        this.http = http;
        this.tracing = tracing;
    }

    @Override
    public HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        Span span = tracing.begin(request.method(), SpanKind.CLIENT)
                .setAttribute(SpanAttributes.HTTP_METHOD, request.method())
                .setAttribute(SpanAttributes.SERVER_ADDRESS, request.uri().getHost())
                .setAttribute(SpanAttributes.SERVER_PORT, (long) request.uri().getPort());
        try {
            HttpResponse<byte[]> answer = http.send(withTraceparent(span, request), BodyHandlers.ofByteArray());
            span.setAttribute(SpanAttributes.HTTP_STATUS, (long) answer.statusCode());
            if (answer.statusCode() >= FAILED_FROM) Tracing.failed(span, Integer.toString(answer.statusCode()));
            return answer;
        } catch (IOException | InterruptedException e) {
            Tracing.failed(span, e.getClass().getName());
            throw e;
        } finally {
            span.end();
        }
    }

    /// A call without a span sends the trace context of the current request.
    private static HttpRequest withTraceparent(Span span, HttpRequest request) {
        return RequestInfo.current()
                .flatMap(current -> Tracing.within(span, current).traceparent())
                .map(parent -> HttpRequest.newBuilder(request, (_, _) -> true)
                        .setHeader(TraceHeaders.TRACEPARENT, parent)
                        .build())
                .orElse(request);
    }
}
