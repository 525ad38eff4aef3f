package airside.traveller.collector;

import java.util.Map;

/// A span that the collector received.
///
/// @param parentId id of the parent span; an empty text for a root span
/// @param service name of the service that sent it
/// @param attributes values as text
public record CollectedSpan(
        String traceId,
        String spanId,
        String parentId,
        String service,
        String name,
        String kind,
        boolean isFailed,
        Map<String, String> attributes) {

    /// Returns the text of an attribute; an empty text if it has no such attribute.
    public String attribute(String key) {
        return attributes.getOrDefault(key, "");
    }
}
