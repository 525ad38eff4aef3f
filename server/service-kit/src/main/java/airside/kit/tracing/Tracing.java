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

/// Spans of W3C Trace Context, told to a collector by OTLP over HTTP.
///
/// Where a span belongs says the trace context of the current [RequestInfo], and nothing else: what is to belong to
/// a span runs in [#within]. What belongs to no request, such as looking for work, has no spans.
///
/// Names and attributes follow OpenTelemetry's semantic conventions. They hold templates, codes and record
/// locators, never what people typed.
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

    /// No spans of our own: the trace context is passed to other services as it came.
    public static Tracing none() {
        return new Tracing(Optional.empty(), 0);
    }

    /// As set: `traces.otlp` is the collector's address, such as `http://collector:4318`; nothing is told to
    /// anybody when it is not set. `traces.percent` is the share of traces to tell, and is best the same in all
    /// services: which ones follows from their ids.
    ///
    /// @throws SettingsException when the address is no HTTP address
    public static Tracing of(Settings settings) {
        int percent = settings.integer("percent", 100, 0, 100);
        return new Tracing(settings.find("otlp").map(Tracing::toCollector), percent);
    }

    /// Begins to tell.
    ///
    /// @param process what the collector knows this process by
    public void start(String process) {
        tracer = processor.map(spans -> SdkTracerProvider.builder()
                .setResource(Resource.create(Attributes.of(SpanAttributes.SERVICE_NAME, process)))
                // By the id alone: what clients claim to be important is not.
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

    /// Begins a span of a request. The caller ends it.
    public Span begin(String name, SpanKind kind, RequestInfo request) {
        Optional<Tracer> spans = tracer;
        if (spans.isEmpty() || UNTRACED.isBound()) return Span.getInvalid();
        Context parent = request.traceparent().map(Traceparent::context).orElseGet(Context::root);
        Span span = spans.get()
                .spanBuilder(name)
                .setSpanKind(kind)
                .setParent(parent)
                .setAttribute(SpanAttributes.REQUEST_ID, request.requestId())
                .startSpan();
        request.recordLocator().ifPresent(locator -> span.setAttribute(SpanAttributes.RECORD_LOCATOR, locator));
        return span;
    }

    /// Does something for the current request as a span of its own, with all that it calls.
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

    /// Runs something that begins no span, for requests that are repeated all the time.
    public static void withoutSpans(Runnable work) {
        ScopedValue.where(UNTRACED, true).run(work);
    }

    /// The request with a span as its place in the trace: what runs during it becomes a part of the span.
    public static RequestInfo within(Span span, RequestInfo request) {
        return Traceparent.of(span).map(request::at).orElse(request);
    }

    /// Says of a span that what it did failed.
    ///
    /// @param type a status, an SQLSTATE or a class; never a message
    public static void failed(Span span, String type) {
        span.setAttribute(SpanAttributes.ERROR_TYPE, type).setStatus(StatusCode.ERROR);
    }

    /// Tells what has not been told yet, as long as that does not take long.
    @Override
    public void close() {
        processor.ifPresent(spans -> spans.shutdown().join(FLUSH_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS));
    }
}
