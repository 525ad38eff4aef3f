package airside.traveller.collector;

import java.util.Map;

/// A span as a collector got to know it.
///
/// @param service who did it
/// @param parentId empty when it has none
/// @param attributes as texts
public record CollectedSpan(
        String traceId,
        String spanId,
        String parentId,
        String service,
        String name,
        String kind,
        boolean isFailed,
        Map<String, String> attributes) {

    /// The text of an attribute; empty when it has none of that name.
    public String attribute(String key) {
        return attributes.getOrDefault(key, "");
    }
}
