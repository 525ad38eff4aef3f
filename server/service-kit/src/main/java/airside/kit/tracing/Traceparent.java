package airside.kit.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import java.util.Optional;

/// Writes and reads the header `traceparent` (W3C Trace Context § 3.2).
final class Traceparent {
    private Traceparent() {}

    /// Returns the header of a span; empty if the span context is invalid.
    static Optional<String> of(Span span) {
        SpanContext at = span.getSpanContext();
        if (!at.isValid()) return Optional.empty();
        return Optional.of("00-%s-%s-%s"
                .formatted(at.getTraceId(), at.getSpanId(), at.getTraceFlags().asHex()));
    }

    /// Returns the context of a header; the root context if an id consists of zeros.
    ///
    /// @param traceparent well-formed
    static Context context(String traceparent) {
        String[] parts = traceparent.split("-");
        SpanContext at = SpanContext.createFromRemoteParent(
                parts[1], parts[2], TraceFlags.fromHex(parts[3], 0), TraceState.getDefault());
        return at.isValid() ? Context.root().with(Span.wrap(at)) : Context.root();
    }
}
