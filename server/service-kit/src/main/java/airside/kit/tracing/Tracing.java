package airside.kit.tracing;

import airside.kit.request.RequestInfo;
import airside.kit.settings.Settings;
import airside.kit.settings.SettingsException;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Creates OpenTelemetry spans and exports them to a collector by OTLP over HTTP.
///
/// The parent of a span is the trace context of the current [RequestInfo]; work inside a span runs with the request
/// that [#within] returns. Work outside of requests, such as polling, has no spans.
///
/// Names and attributes follow OpenTelemetry's semantic conventions. They contain templates, codes and record
/// locators, never text that a person typed.
public final class Tracing implements AutoCloseable {
    private static final Duration COLLECTOR_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration FLUSH_TIMEOUT = Duration.ofSeconds(2);
    private static final String SCOPE = "airside";
    private static final ScopedValue<Boolean> UNTRACED = ScopedValue.newInstance();

    private final Optional<SpanProcessor> processor;
    private final int percent;
    private volatile Optional<Tracer> tracer = Optional.empty();

    private Tracing(Optional<SpanProcessor> processor, int percent) {
        this.processor = processor;
        this.percent = percent;
    }

    /// Creates no spans; the trace context of a request is passed on unchanged.
    public static Tracing none() {
        return new Tracing(Optional.empty(), 0);
    }

    /// Reads the settings. `traces.otlp` is the collector's address, such as `http://collector:4318`; without it,
    /// no spans are created. `traces.percent` is the share of traces that is exported. Set it alike in all
    /// services: the trace id decides which traces these are.
    ///
    /// @throws SettingsException if the address is not an HTTP address
    public static Tracing of(Settings settings) {
        int percent = settings.integer("percent", 100, 0, 100);
        return new Tracing(settings.find("otlp").map(Tracing::toCollector), percent);
    }

    /// Starts the export.
    ///
    /// @param process the name of this process in the collector (`service.name`)
    public void start(String process) {
        tracer = processor.map(spans -> SdkTracerProvider.builder()
                .setResource(Resource.create(Attributes.of(SpanAttributes.SERVICE_NAME, process)))
                // By the trace id alone; the sampled flag of clients is ignored.
                .setSampler(Sampler.traceIdRatioBased(percent / 100.0))
                .addSpanProcessor(spans)
                .build()
                .get(SCOPE));
    }

    private static SpanProcessor toCollector(String address) {
        return BatchSpanProcessor.builder(exporter(address)).build();
    }

    private static OtlpHttpSpanExporter exporter(String address) {
        try {
            URI collector = URI.create(address.strip());
            if (collector.getHost() == null
                    || !String.valueOf(collector.getScheme()).matches("https?")) {
                throw new IllegalArgumentException("It has no host or is not HTTP");
            }
            return OtlpHttpSpanExporter.builder()
                    .setEndpoint(collector.resolve("/v1/traces").toString())
                    .setTimeout(COLLECTOR_TIMEOUT)
                    .build();
        } catch (IllegalArgumentException e) {
            throw new SettingsException(
                    "traces.otlp is \"%s\", but must be the address of a collector for OTLP over HTTP, such as http://collector:4318."
                            .formatted(address));
        }
    }

    /// Begins a span of the current request. The caller ends it.
    public Span begin(String name, SpanKind kind) {
        return RequestInfo.current().map(request -> begin(name, kind, request)).orElseGet(Span::getInvalid);
    }

    /// Begins a span of the given request. The caller ends it.
    public Span begin(String name, SpanKind kind, RequestInfo request) {
        Optional<Tracer> spans = tracer;
        if (spans.isEmpty() || UNTRACED.isBound()) return Span.getInvalid();
        Context parent = request.traceparent().map(TraceHeaders::context).orElseGet(Context::root);
        Span span = spans.get()
                .spanBuilder(name)
                .setSpanKind(kind)
                .setParent(parent)
                .setAttribute(SpanAttributes.REQUEST_ID, request.requestId())
                .startSpan();
        request.recordLocator().ifPresent(locator -> span.setAttribute(SpanAttributes.RECORD_LOCATOR, locator));
        return span;
    }

    /// Runs work as a span of the current request; outside of a request, without a span. The span records an
    /// exception of the work as its error.
    public <T> T during(String name, Supplier<T> work) {
        Optional<RequestInfo> request = RequestInfo.current();
        if (request.isEmpty()) return work.get();
        Span span = begin(name, SpanKind.INTERNAL, request.get());
        try {
            return within(span, request.get()).during(work);
        } catch (RuntimeException e) {
            failed(span, e.getClass().getName());
            throw e;
        } finally {
            span.end();
        }
    }

    /// Runs work without spans, for requests that repeat every few seconds.
    public static void withoutSpans(Runnable work) {
        ScopedValue.where(UNTRACED, true).run(work);
    }

    /// Returns the request with the span as its place in the trace, so that further spans become children of the
    /// span.
    public static RequestInfo within(Span span, RequestInfo request) {
        return TraceHeaders.traceparent(span).map(request::at).orElse(request);
    }

    /// Marks a span as failed.
    ///
    /// @param type an HTTP status, an SQLSTATE or the name of a class; never a message
    public static void failed(Span span, String type) {
        span.setAttribute(SpanAttributes.ERROR_TYPE, type).setStatus(StatusCode.ERROR);
    }

    /// Exports the remaining spans, and waits for that two seconds at most.
    @Override
    public void close() {
        processor.ifPresent(spans -> spans.shutdown().join(FLUSH_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS));
    }
}
