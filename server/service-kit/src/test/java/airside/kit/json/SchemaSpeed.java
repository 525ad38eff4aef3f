package airside.kit.json;

import airside.kit.problem.ProblemException;
import airside.kit.testing.Contract;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Consumer;

/// Compares the kit's schema rules with the JSON Schema validator of the tests: prints time and allocation for each
/// check of a body, the time to compile the schemas, and the messages for a wrong body.
public final class SchemaSpeed {
    private static final int ROUNDS = 5;
    private static final int CHECKS = 100_000;
    private static final String OFFER = "eyJhbGciOiJFUzI1NiJ9." + "x".repeat(1_500);
    private static final String SEARCH = """
        {"originDestinations": [{"origin": "LHR", "destination": "SFO", "departureDate": "2026-12-18"},
        {"origin": "SFO", "destination": "LHR", "departureDate": "2027-01-04"}],
        "passengers": {"adults": 2, "children": 1}, "cabin": "ECONOMY"}\
        """;
    private static final String BOOKING = """
        {"offers": ["%1$s", "%1$s"], "seatHoldId": "0f8fad5b-d9cb-469f-a165-70867728950e", "passengers": [
        {"type": "ADT", "title": "MS", "givenNames": "Maya", "surname": "Larsen", "dateOfBirth": "1990-05-17"},
        {"type": "ADT", "givenNames": "Jonas", "surname": "Ødegård", "dateOfBirth": "1988-02-03"}],
        "contact": {"email": "maya@example.com", "phone": "+4791234567", "language": "nb"},
        "card": {"number": "4111 1111 1111 1111", "expiryMonth": 4, "expiryYear": 2030, "securityCode": "123",
        "holderName": "Maya Larsen"}}\
        """.formatted(OFFER);
    private static final String WRONG_SEARCH = """
        {"originDestinations": [{"origin": "L", "destination": "SFO", "departureDate": "18.12.2026"}],
        "passengers": {"adults": 12}}\
        """;

    private SchemaSpeed() {}

    public static void main(String[] args) throws JsonProcessingException {
        var contract = ContractDocument.load();
        long start = System.nanoTime();
        var rules = new SchemaRules(contract);
        System.out.printf("compile: rules %,d µs%n", (System.nanoTime() - start) / 1_000);
        compare("OfferRequest", SEARCH, rules);
        compare("NewBooking", BOOKING, rules);
        messages(rules);
    }

    private static void compare(String schema, String body, SchemaRules rules) throws JsonProcessingException {
        JsonNode tree = new ObjectMapper().readTree(body);
        SchemaRule rule = rules.find(schema).orElseThrow();
        JsonSchema compiled = compiled(schema);
        measure(schema + " rules", tree, node -> check(rule, node));
        measure(schema + " validator", tree, node -> {
            if (!compiled.validate(node).isEmpty()) throw new IllegalStateException("The body is wrong");
        });
    }

    private static JsonSchema compiled(String schema) {
        long start = System.nanoTime();
        JsonSchema compiled = Contract.get().schema("#/components/schemas/" + schema);
        compiled.initializeValidators();
        System.out.printf("compile: validator %s %,d µs%n", schema, (System.nanoTime() - start) / 1_000);
        return compiled;
    }

    private static void measure(String what, JsonNode tree, Consumer<JsonNode> check) {
        var thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (int round = 1; round <= ROUNDS; round++) {
            long bytes = thread.getCurrentThreadAllocatedBytes();
            long start = thread.getCurrentThreadCpuTime();
            for (int i = 0; i < CHECKS; i++) check.accept(tree);
            long nanos = thread.getCurrentThreadCpuTime() - start;
            bytes = thread.getCurrentThreadAllocatedBytes() - bytes;
            if (round == ROUNDS) System.out.printf("%-24s %,7d ns  %,7d bytes%n", what, nanos / CHECKS, bytes / CHECKS);
        }
    }

    private static void messages(SchemaRules rules) throws JsonProcessingException {
        JsonNode tree = new ObjectMapper().readTree(WRONG_SEARCH);
        try {
            check(rules.find("OfferRequest").orElseThrow(), tree);
        } catch (ProblemException e) {
            e.errors().forEach(System.out::println);
        }
        Contract.get()
                .schema("#/components/schemas/OfferRequest")
                .validate(tree)
                .forEach(System.out::println);
    }

    private static void check(SchemaRule rule, JsonNode tree) {
        var violations = new Violations();
        rule.check(tree, JsonPointer.ROOT, violations);
        violations.throwIfAny();
    }
}
