package airside.kit.tracing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.kit.request.RequestInfo;
import airside.kit.settings.Settings;
import airside.kit.settings.SettingsException;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// FEATURE: spans of a request have the right parent. The export to a collector is tested with whole services.
class TracingTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    /// An address where no collector listens.
    private static final String NOWHERE = "http://localhost:1";

    private Tracing tracing = Tracing.none();

    @AfterEach
    void close() {
        tracing.close();
    }

    @Test
    void spansWithinASpanAreItsChildren() {
        tracing = started(100);
        RequestInfo request = request("00-" + TRACE + "-00f067aa0ba902b7-00");
        Span outer = tracing.begin("outer", SpanKind.SERVER, request);
        RequestInfo within = Tracing.within(outer, request);
        assertEquals(
                Optional.of(
                        "00-%s-%s-01".formatted(TRACE, outer.getSpanContext().getSpanId())),
                within.traceparent());
        within.during(() -> tracing.during("inner", () -> {
            RequestInfo inner = RequestInfo.current().orElseThrow();
            assertEquals(Optional.of(TRACE), inner.traceId());
            assertNotEquals(within.traceparent(), inner.traceparent());
            return true;
        }));
    }

    @Test
    void anUnsampledTraceStaysUnsampled() {
        tracing = started(0);
        RequestInfo request = request("00-" + TRACE + "-00f067aa0ba902b7-01");
        Span span = tracing.begin("untold", SpanKind.SERVER, request);
        assertFalse(span.isRecording());
        assertTrue(Tracing.within(span, request).traceparent().orElseThrow().endsWith("-00"));
    }

    /// W3C Trace Context § 3.2.2: ids of zeros are invalid.
    @Test
    void idsOfZerosBeginANewTrace() {
        tracing = started(100);
        SpanContext begun = tracing.begin("own", SpanKind.SERVER, request("00-%032d-%016d-01".formatted(0, 0)))
                .getSpanContext();
        assertTrue(begun.isValid());
    }

    @Test
    void withoutACollectorTheTraceContextIsPassedOn() {
        RequestInfo request = request("00-" + TRACE + "-00f067aa0ba902b7-01");
        Span span = tracing.begin("invalid", SpanKind.SERVER, request);
        assertEquals(request, Tracing.within(span, request));
        assertEquals("done", tracing.during("nothing", () -> "done"));
    }

    @Test
    void workOutsideOfRequestsHasNoSpans() {
        tracing = started(100);
        assertFalse(tracing.begin("chore", SpanKind.INTERNAL).getSpanContext().isValid());
    }

    @ParameterizedTest
    @ValueSource(strings = {"collector:4318", "collector", "ftp://collector", "http://", "http://a b"})
    void aMalformedAddressStopsTheStart(String address) {
        var settings = Settings.of(Map.of("otlp", address));
        String why = assertThrows(SettingsException.class, () -> Tracing.of(settings))
                .getMessage();
        assertEquals(
                "traces.otlp is \"%s\", but must be the address of a collector for OTLP over HTTP, such as http://collector:4318."
                        .formatted(address),
                why);
    }

    private static Tracing started(int percent) {
        Tracing tracing = Tracing.of(Settings.of(Map.of("otlp", NOWHERE, "percent", Integer.toString(percent))));
        tracing.start("parcels");
        return tracing;
    }

    private static RequestInfo request(String traceparent) {
        return new RequestInfo("r-1", Optional.of(traceparent), Optional.of("Q7XK2M"));
    }
}
