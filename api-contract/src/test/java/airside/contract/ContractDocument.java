package airside.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/// The OpenAPI document as a tree.
record ContractDocument(JsonNode root) {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    /// An operation.
    record Operation(String method, String path, JsonNode node) {
        @Override
        public String toString() {
            return method.toUpperCase() + " " + path;
        }
    }

    static ContractDocument read() {
        try (InputStream yaml = ContractDocument.class.getResourceAsStream("/airside/openapi.yaml")) {
            return new ContractDocument(new YAMLMapper().readTree(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        root.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .forEach(method ->
                                operations.add(new Operation(method.getKey(), path.getKey(), method.getValue()))));
        return operations;
    }

    JsonNode schemas() {
        return root.at("/components/schemas");
    }

    JsonNode problems() {
        return root.get("x-problems");
    }

    /// Returns the node, or the target of its `$ref`.
    JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? root.at(node.get("$ref").asText().substring(1)) : node;
    }

    /// Calls an action for each property of each schema, with its name (`Schema.property`) and its node.
    void forEachProperty(BiConsumer<String, JsonNode> action) {
        schemas()
                .properties()
                .forEach(schema -> schema.getValue()
                        .path("properties")
                        .properties()
                        .forEach(property ->
                                action.accept(schema.getKey() + "." + property.getKey(), property.getValue())));
    }
}
