package airside.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.contract.ContractDocument.Operation;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// FEATURE: people can read the contract: each operation and field has a sentence, each operation lists its
/// problems, each list and text has a limit. Each rule is also tested with a contract that breaks it.
class ContractRulesTest {
    private final ContractDocument contract = ContractDocument.read();

    @Test
    void everyOperationHasASentence() {
        assertEquals(List.of(), operationsWithoutSentence(contract));
    }

    @Test
    void anOperationWithoutASentenceIsRefused() {
        ContractDocument broken = broken("/paths/~1api~1auth~1me/get", "summary");
        assertEquals(List.of("GET /api/auth/me"), operationsWithoutSentence(broken));
    }

    @Test
    void everyFieldAndSchemaHasASentence() {
        assertEquals(List.of(), fieldsWithoutSentence(contract));
    }

    @Test
    void aFieldWithoutASentenceIsRefused() {
        ContractDocument broken = broken("/components/schemas/Money/properties/currency", "description");
        assertEquals(List.of("Money.currency"), fieldsWithoutSentence(broken));
    }

    @Test
    void everyOperationListsItsProblems() {
        assertEquals(List.of(), operationsWithoutProblems(contract));
    }

    @Test
    void aMissingResponseOfAProblemIsDetected() {
        ContractDocument broken = broken("/paths/~1api~1auth~1register/post/responses", "409");
        assertEquals(List.of("POST /api/auth/register: USERNAME_TAKEN needs 409"), operationsWithoutProblems(broken));
    }

    @Test
    void everyListHasALimit() {
        assertEquals(List.of(), listsWithoutLimit(contract));
    }

    @Test
    void aListWithoutALimitIsRefused() {
        ContractDocument broken = broken("/components/schemas/PlacePage/properties/items", "maxItems");
        assertEquals(List.of("PlacePage.items"), listsWithoutLimit(broken));
    }

    @Test
    void everyTextHasALimit() {
        List<String> unlimited = new ArrayList<>();
        contract.forEachProperty((name, property) -> {
            JsonNode schema = contract.resolve(property);
            boolean isLimited = schema.has("maxLength") || schema.has("pattern") || schema.has("format");
            if (schema.path("type").asText().equals("string") && !isLimited) unlimited.add(name);
        });
        assertEquals(List.of(), unlimited);
    }

    /// Services refuse unknown fields, so the contract forbids them in each object that is sent.
    @Test
    void requestsForbidUnknownFields() {
        assertEquals(List.of(), openRequests(contract));
    }

    @Test
    void aRequestWithUnknownFieldsIsDetected() {
        ContractDocument broken = broken("/components/schemas/Contact", "additionalProperties");
        assertEquals(List.of("Contact"), openRequests(broken));
    }

    @Test
    void operationIdsAreUnique() {
        List<String> ids = contract.operations().stream()
                .map(operation -> operation.node().path("operationId").asText())
                .toList();
        assertEquals(new TreeSet<>(ids).size(), ids.size());
    }

    @Test
    void everyListOperationIsPaged() {
        for (Operation operation : contract.operations()) {
            String answer = operation
                    .node()
                    .at("/responses/200/content/application~1json/schema/$ref")
                    .asText();
            if (!answer.endsWith("Page")) continue;
            String parameters = operation.node().path("parameters").toString();
            assertTrue(parameters.contains("/Limit") && parameters.contains("/Cursor"), operation + " is not paged");
        }
    }

    @Test
    void everyProblemSaysWhatToDo() {
        contract.problems().properties().forEach(problem -> {
            assertTrue(problem.getKey().matches("[A-Z_]+"), problem.getKey());
            assertTrue(problem.getValue().path("status").asInt() >= 400, problem.getKey());
            assertTrue(isSentence(problem.getValue().path("action")), problem.getKey() + " does not say what to do");
        });
    }

    private static List<String> operationsWithoutSentence(ContractDocument contract) {
        return contract.operations().stream()
                .filter(operation -> !isSentence(operation.node().path("summary")))
                .map(Operation::toString)
                .toList();
    }

    private static List<String> fieldsWithoutSentence(ContractDocument contract) {
        List<String> missing = new ArrayList<>();
        contract.schemas().properties().forEach(schema -> {
            if (!isSentence(schema.getValue().path("description"))) missing.add(schema.getKey());
        });
        contract.forEachProperty((name, property) -> {
            boolean hasSentence = isSentence(property.path("description"))
                    || isSentence(contract.resolve(property).path("description"));
            if (!hasSentence) missing.add(name);
        });
        return missing;
    }

    private static List<String> operationsWithoutProblems(ContractDocument contract) {
        List<String> incomplete = new ArrayList<>();
        for (Operation operation : contract.operations()) {
            JsonNode codes = operation.node().get("x-problem-codes");
            if (codes == null || !operation.node().path("responses").has("default"))
                incomplete.add(operation.toString());
            if (codes == null) continue;
            for (JsonNode code : codes) {
                int status =
                        contract.problems().path(code.asText()).path("status").asInt();
                boolean mayAnswerAnywhere = Set.of(400, 503).contains(status);
                if (mayAnswerAnywhere || operation.node().path("responses").has(String.valueOf(status))) continue;
                incomplete.add(operation + ": " + code.asText() + " needs " + status);
            }
        }
        return incomplete;
    }

    private static List<String> openRequests(ContractDocument contract) {
        Set<String> sent = new TreeSet<>();
        contract.operations().forEach(operation -> collect(operation.node().path("requestBody"), contract, sent));
        return sent.stream()
                .filter(name ->
                        contract.schemas().path(name).path("type").asText().equals("object"))
                .filter(name -> contract.schemas()
                        .path(name)
                        .path("additionalProperties")
                        .asBoolean(true))
                .toList();
    }

    /// Adds the names of all schemas that a node references, directly or indirectly.
    private static void collect(JsonNode node, ContractDocument contract, Set<String> names) {
        String reference = node.path("$ref").asText("");
        String name = reference.substring(reference.lastIndexOf('/') + 1);
        if (!reference.isEmpty() && names.add(name)) collect(contract.schemas().path(name), contract, names);
        node.forEach(child -> collect(child, contract, names));
    }

    private static List<String> listsWithoutLimit(ContractDocument contract) {
        List<String> unlimited = new ArrayList<>();
        contract.forEachProperty((name, property) -> {
            if (property.path("type").asText().equals("array") && !property.has("maxItems")) unlimited.add(name);
        });
        return unlimited;
    }

    private static boolean isSentence(JsonNode text) {
        return text.asText().strip().matches("(?s)[A-Z0-9'].*[.]");
    }

    /// Returns the contract without one key.
    private ContractDocument broken(String pointer, String key) {
        JsonNode copy = contract.root().deepCopy();
        ((ObjectNode) copy.at(pointer)).remove(key);
        return new ContractDocument(copy);
    }
}
