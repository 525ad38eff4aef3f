package airside.kit.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;

/// The JSON Schema keywords that are checked, for each type. A schema with any other keyword stops the start,
/// because the contract would describe a check that is not made.
final class SchemaKeywords {
    /// Keywords that describe a schema and do not restrict its values.
    private static final Set<String> ANNOTATIONS =
            Set.of("description", "title", "example", "examples", "default", "deprecated");

    private static final Map<String, Set<String>> CHECKED = Map.of(
            "object", Set.of("properties", "required", "additionalProperties"),
            "array", Set.of("items", "minItems", "maxItems"),
            "string", Set.of("minLength", "maxLength", "pattern", "enum", "format"),
            "integer", Set.of("minimum", "maximum"),
            "number", Set.of("minimum", "maximum", "format"),
            "boolean", Set.of());

    private SchemaKeywords() {}

    /// @param where the schema in the contract, such as `Profile.title`
    /// @throws IllegalStateException if the schema has a keyword that is not checked
    static void refuseUnchecked(JsonNode schema, String where) {
        schema.fieldNames().forEachRemaining(keyword -> {
            if (!isKnown(schema, keyword)) throw unchecked(where, "the keyword " + keyword);
        });
        if (schema.has("type") && !CHECKED.containsKey(schema.path("type").asText())) {
            throw unchecked(where, "the type " + schema.path("type"));
        }
        if (schema.path("additionalProperties").asBoolean(false)
                || schema.path("additionalProperties").isObject()) {
            throw unchecked(where, "additionalProperties other than false");
        }
        if (schema.has("pattern") && schema.path("x-expected").asText("").isBlank()) {
            throw new IllegalStateException(
                    "The contract's %s has a pattern but no x-expected, which describes the pattern in words"
                            .formatted(where));
        }
    }

    private static boolean isKnown(JsonNode schema, String keyword) {
        if (keyword.startsWith("x-") || ANNOTATIONS.contains(keyword)) return true;
        if (schema.has("$ref")) return keyword.equals("$ref");
        return keyword.equals("type")
                || CHECKED.getOrDefault(schema.path("type").asText(""), Set.of())
                        .contains(keyword);
    }

    private static IllegalStateException unchecked(String where, String what) {
        return new IllegalStateException("The contract's %s uses %s, which is not checked".formatted(where, what));
    }
}
