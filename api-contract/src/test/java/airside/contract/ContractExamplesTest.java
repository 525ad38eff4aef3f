package airside.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// FEATURE: the examples of the contract are valid by its schemas.
class ContractExamplesTest {
    private final ContractDocument contract = ContractDocument.read();

    @Test
    void everyRequestExampleKeepsItsSchema() {
        List<String> wrong = new ArrayList<>();
        int examples = 0;
        for (ContractDocument.Operation operation : contract.operations()) {
            JsonNode body = operation.node().at("/requestBody/content/application~1json");
            for (JsonNode example : body.path("examples")) {
                examples++;
                schema(body.get("schema"))
                        .validate(example.get("value"))
                        .forEach(message -> wrong.add(operation + ": " + message));
            }
        }
        assertEquals(List.of(), wrong);
        assertFalse(examples == 0, "the contract has no examples");
    }

    @Test
    void everyFieldExampleKeepsItsSchema() {
        List<String> wrong = new ArrayList<>();
        contract.forEachProperty((name, property) -> property.path("examples")
                .forEach(example ->
                        schema(property).validate(example).forEach(message -> wrong.add(name + ": " + message))));
        assertEquals(List.of(), wrong);
    }

    /// Returns the schema with the components of the contract, so that its references can be resolved.
    private JsonSchema schema(JsonNode schema) {
        var document = JsonNodeFactory.instance.objectNode();
        document.set("components", contract.root().get("components"));
        document.set("allOf", JsonNodeFactory.instance.arrayNode().add(schema));
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(document);
    }
}
