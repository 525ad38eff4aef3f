package airside.kit.json;

import airside.kit.json.SchemaRule.Format;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The rules of the contract's schemas, compiled once. A wire record is checked by the schema with its name. A
/// schema with a keyword that is not checked stops the start: see [airside.kit.json.SchemaKeywords].
final class SchemaRules {
    private static final String SCHEMAS = "#/components/schemas/";
    /// Limits of texts and lists whose schema sets no limit.
    private static final int TEXT_LENGTH_MAX = 10_000;

    private static final int ITEMS_MAX = 1_000;

    private final ContractDocument contract;
    private final Map<String, SchemaRule> byName = new HashMap<>();

    /// @throws IllegalStateException if a schema has a keyword, type, format or pattern that is not checked here
    SchemaRules(ContractDocument contract) {
        this.contract = contract;
        contract.tree().at("/components/schemas").fieldNames().forEachRemaining(this::named);
    }

    Optional<SchemaRule> find(String schemaName) {
        return Optional.ofNullable(byName.get(schemaName));
    }

    private SchemaRule named(String name) {
        SchemaRule known = byName.get(name);
        if (known != null) return known;
        SchemaRule rule = compile(contract.at(SCHEMAS + name), name);
        byName.put(name, rule);
        return rule;
    }

    /// Compiles a schema from any place in the contract.
    ///
    /// @param where the schema in the contract, for the message that stops the start
    SchemaRule compile(JsonNode schema, String where) {
        SchemaKeywords.refuseUnchecked(schema, where);
        String reference = schema.path("$ref").asText("");
        if (!reference.isEmpty()) return named(reference.substring(SCHEMAS.length()));
        return switch (schema.path("type").asText("")) {
            case "object" -> fields(schema, where);
            case "array" ->
                new SchemaRule.Items(
                        compile(schema.path("items"), where + "[]"),
                        schema.path("minItems").asInt(0),
                        schema.path("maxItems").asInt(ITEMS_MAX));
            case "string" -> text(schema, where);
            case "integer" ->
                new SchemaRule.WholeNumber(
                        schema.path("minimum").asLong(Integer.MIN_VALUE),
                        schema.path("maximum").asLong(Integer.MAX_VALUE));
            case "number" ->
                new SchemaRule.Number(
                        schema.path("minimum").asDouble(-Double.MAX_VALUE),
                        schema.path("maximum").asDouble(Double.MAX_VALUE));
            case "boolean" -> new SchemaRule.Flag();
            default -> new SchemaRule.AnyValue();
        };
    }

    private SchemaRule fields(JsonNode schema, String where) {
        Map<String, SchemaRule> named = new LinkedHashMap<>();
        schema.path("properties")
                .forEachEntry((name, property) -> named.put(name, compile(property, where + "." + name)));
        Set<String> required = new LinkedHashSet<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        if (!named.keySet().containsAll(required)) {
            throw new IllegalStateException(
                    "The contract's %s requires %s, which are not all among its properties".formatted(where, required));
        }
        return new SchemaRule.Fields(named, required);
    }

    private static SchemaRule text(JsonNode schema, String where) {
        Set<String> allowed = new LinkedHashSet<>();
        schema.path("enum").forEach(value -> allowed.add(value.asText()));
        String format = schema.path("format").asText("");
        return new SchemaRule.Text(
                schema.path("minLength").asInt(0),
                schema.path("maxLength").asInt(TEXT_LENGTH_MAX),
                Optional.ofNullable(schema.path("pattern").textValue()).map(pattern -> pattern(pattern, where)),
                schema.path("x-expected").asText(""),
                allowed,
                Format.of(format),
                format.equals("password"));
    }

    private static Pattern pattern(String source, String where) {
        try {
            return EcmaScriptPattern.compile(source);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("The contract's %s: %s".formatted(where, e.getMessage()), e);
        }
    }
}
