package airside.kit.json;

import airside.kit.problem.ProblemException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The query and path parameters that an operation of the contract accepts, each with its schema. The host checks
/// every request by them before the operation runs, so that all services refuse wrong parameters with the same
/// messages.
public final class ParameterRules {
    private final Map<String, SchemaRule> path;
    private final Map<String, SchemaRule> query;
    private final Set<String> required;

    private ParameterRules(Map<String, SchemaRule> path, Map<String, SchemaRule> query, Set<String> required) {
        this.path = path;
        this.query = query;
        this.required = required;
    }

    /// Compiles the parameters of an operation: those of its path item and its own.
    ///
    /// @param parameters `parameters` of the path item and of the operation, in this order
    static ParameterRules of(ContractDocument contract, SchemaRules rules, List<JsonNode> parameters) {
        Map<String, SchemaRule> path = new LinkedHashMap<>();
        Map<String, SchemaRule> query = new TreeMap<>();
        Set<String> required = new LinkedHashSet<>();
        for (JsonNode each : parameters) {
            JsonNode parameter =
                    each.has("$ref") ? contract.at(each.path("$ref").asText()) : each;
            String name = parameter.path("name").asText();
            SchemaRule rule = rules.compile(parameter.path("schema"), "parameter " + name);
            switch (parameter.path("in").asText()) {
                case "path" -> path.put(name, rule);
                case "query" -> {
                    query.put(name, rule);
                    if (parameter.path("required").asBoolean()) required.add(name);
                }
                default -> {} // headers are read by their own types: ETag, IdempotencyKey, Prefer
            }
        }
        return new ParameterRules(path, query, required);
    }

    /// Checks the parameters of a request.
    ///
    /// @param pathValues the decoded values of the path parameters
    /// @param queryValues the decoded values of each query parameter, in the order in which they were sent
    /// @throws ProblemException `UNKNOWN_PARAMETER` with the nearest known name, or `INVALID_REQUEST` with every
    /// parameter that violates its schema
    public void check(Map<String, String> pathValues, Map<String, List<String>> queryValues) {
        var violations = new Violations();
        queryValues.forEach((name, values) -> {
            SchemaRule rule = query.get(name);
            if (rule == null) violations.addUnknownParameter(name, query.keySet());
            else if (values.size() != 1) {
                violations.add(new JsonPointer(name), "appears %d times; send it once".formatted(values.size()));
            } else check(name, values.getFirst(), rule, violations);
        });
        for (String name : required) {
            if (!queryValues.containsKey(name)) violations.add(new JsonPointer(name), "is missing");
        }
        path.forEach((name, rule) -> check(name, pathValues.getOrDefault(name, ""), rule, violations));
        violations.throwIfAnyParameter();
    }

    private static void check(String name, String value, SchemaRule rule, Violations violations) {
        var at = new JsonPointer(name);
        if (!UnstorableCharacters.isFree(value)) UnstorableCharacters.find(TextNode.valueOf(value), at, violations);
        else if (rule instanceof SchemaRule.WholeNumber(long min, long max))
            checkNumber(at, value, min, max, violations);
        else rule.check(TextNode.valueOf(value), at, violations);
    }

    private static void checkNumber(JsonPointer at, String value, long min, long max, Violations violations) {
        boolean isWithin = isWholeNumber(value) && Long.parseLong(value) >= min && Long.parseLong(value) <= max;
        if (!isWithin) violations.add(at, "must be a whole number from %d to %d".formatted(min, max));
    }

    /// Returns whether a text is an integer of 18 digits at most, so that it fits into a `long`.
    private static boolean isWholeNumber(String value) {
        String digits = value.startsWith("-") ? value.substring(1) : value;
        return !digits.isEmpty() && digits.length() <= 18 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
