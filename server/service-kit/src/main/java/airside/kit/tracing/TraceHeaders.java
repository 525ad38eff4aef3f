package airside.kit.tracing;

import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.baggage.propagation.W3CBaggagePropagator;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Writes and reads the headers `traceparent` (W3C Trace Context § 3.2) and `baggage` (W3C Baggage § 3.3).
public final class TraceHeaders {
    public static final String TRACEPARENT = "traceparent";
    public static final String BAGGAGE = "baggage";

    private static final String RECORD_LOCATOR = "record-locator";
    private static final Pattern LOCATOR = Pattern.compile("[A-Z0-9]{6}");
    private static final TextMapPropagator TRACE_CONTEXT = W3CTraceContextPropagator.getInstance();
    private static final TextMapPropagator BAGGAGE_CONTEXT = W3CBaggagePropagator.getInstance();
    private static final TextMapGetter<String> VALUE = new HeaderValue();

    private TraceHeaders() {}

    /// Returns a received `traceparent` in version 00 of its format; empty if it is not valid.
    public static Optional<String> findTraceparent(String header) {
        return traceparent(Span.fromContext(context(header)));
    }

    /// Returns the record locator of a received `baggage`; empty if it contains no locator.
    public static Optional<String> findRecordLocator(String header) {
        Context context = BAGGAGE_CONTEXT.extract(Context.root(), header, VALUE);
        return Optional.ofNullable(Baggage.fromContext(context).getEntryValue(RECORD_LOCATOR))
                .filter(locator -> LOCATOR.matcher(locator).matches());
    }

    /// Returns the `baggage` that passes a record locator on.
    public static String baggage(String recordLocator) {
        Baggage baggage = Baggage.builder().put(RECORD_LOCATOR, recordLocator).build();
        return written(BAGGAGE_CONTEXT, Context.root().with(baggage)).getOrDefault(BAGGAGE, "");
    }

    /// Returns the `traceparent` of a span; empty if the span context is invalid.
    static Optional<String> traceparent(Span span) {
        if (!span.getSpanContext().isValid()) return Optional.empty();
        return Optional.ofNullable(
                written(TRACE_CONTEXT, Context.root().with(span)).get(TRACEPARENT));
    }

    /// Returns the context of a `traceparent`; the root context if it is not valid.
    static Context context(String traceparent) {
        return TRACE_CONTEXT.extract(Context.root(), traceparent, VALUE);
    }

    private static Map<String, String> written(TextMapPropagator propagator, Context context) {
        Map<String, String> headers = new HashMap<>();
        propagator.inject(context, headers, (carrier, name, value) -> {
            if (carrier != null) carrier.put(name, value);
        });
        return headers;
    }

    /// Reads from the value of one header, without `tracestate`, which Airside does not pass on.
    private static final class HeaderValue implements TextMapGetter<String> {
        @Override
        public @Nullable String get(@Nullable String value, String name) {
            return name.equals(TRACEPARENT) || name.equals(BAGGAGE) ? value : null;
        }
    }
}
