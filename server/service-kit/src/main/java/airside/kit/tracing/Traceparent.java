package airside.kit.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import java.util.Optional;

/// The header of W3C Trace Context § 3.2, there and back.
final class Traceparent {
    private Traceparent() {}

    /// Empty for a span that is none.
    static Optional<String> of(Span span) {
        SpanContext at = span.getSpanContext();
        if (!at.isValid()) return Optional.empty();
        return Optional.of("00-%s-%s-%s"
                .formatted(at.getTraceId(), at.getSpanId(), at.getTraceFlags().asHex()));
    }

    /// @param traceparent well-formed; ids of zeros only are invalid
    static Context context(String traceparent) {
        String[] parts = traceparent.split("-");
        SpanContext at = SpanContext.createFromRemoteParent(
                parts[1], parts[2], TraceFlags.fromHex(parts[3], 0), TraceState.getDefault());
        return at.isValid() ? Context.root().with(Span.wrap(at)) : Context.root();
    }
}
