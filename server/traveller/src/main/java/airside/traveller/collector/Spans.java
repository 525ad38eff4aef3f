package airside.traveller.collector;

import airside.contract.json.ContractJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Reads spans from OTLP messages, and writes them as JSON.
final class Spans {
    private Spans() {}

    /// Returns the spans of a message.
    ///
    /// @param message an `ExportTraceServiceRequest` in Protocol Buffers
    /// @throws IllegalArgumentException if it is not such a message
    static List<CollectedSpan> of(byte[] message) {
        ExportTraceServiceRequest request = parsed(message);
        var spans = new ArrayList<CollectedSpan>();
        for (ResourceSpans resource : request.getResourceSpansList()) {
            String service =
                    attributes(resource.getResource().getAttributesList()).getOrDefault("service.name", "");
            resource.getScopeSpansList().stream()
                    .flatMap(scope -> scope.getSpansList().stream())
                    .map(span -> span(service, span))
                    .forEach(spans::add);
        }
        return spans;
    }

    private static ExportTraceServiceRequest parsed(byte[] message) {
        try {
            return ExportTraceServiceRequest.parseFrom(message);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException("The body is not an OTLP ExportTraceServiceRequest", e);
        }
    }

    static String json(List<CollectedSpan> spans) {
        try {
            return ContractJson.mapper().writeValueAsString(spans);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CollectedSpan span(String service, Span span) {
        return new CollectedSpan(
                hex(span.getTraceId()),
                hex(span.getSpanId()),
                hex(span.getParentSpanId()),
                service,
                span.getName(),
                span.getKind().name().replace("SPAN_KIND_", ""),
                span.getStatus().getCode() == Status.StatusCode.STATUS_CODE_ERROR,
                attributes(span.getAttributesList()));
    }

    private static Map<String, String> attributes(List<KeyValue> pairs) {
        var attributes = new TreeMap<String, String>();
        for (KeyValue pair : pairs) attributes.put(pair.getKey(), text(pair.getValue()));
        return attributes;
    }

    private static String text(AnyValue value) {
        return value.hasIntValue() ? Long.toString(value.getIntValue()) : value.getStringValue();
    }

    private static String hex(ByteString id) {
        return HexFormat.of().formatHex(id.toByteArray());
    }
}
