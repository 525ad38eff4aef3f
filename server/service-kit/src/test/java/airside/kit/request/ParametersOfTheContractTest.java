package airside.kit.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.kit.host.Service;
import airside.kit.json.ContractDocument;
import airside.kit.routing.Routes;
import airside.kit.testing.Answer;
import airside.kit.testing.ContractClient;
import airside.kit.testing.TestHost;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// FEATURE: the host checks the query and path parameters of every operation by the contract before the operation
/// runs. The cases are generated from the contract, so that a new parameter has its cases.
class ParametersOfTheContractTest {
    private static final JsonNode CONTRACT = ContractDocument.load().tree();
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static TestHost host;

    private record Operation(String method, String template, Map<String, JsonNode> path, Map<String, JsonNode> query) {
        /// A path whose parameters are all valid.
        String sample() {
            return sampleBut("", "");
        }

        String sampleBut(String name, String value) {
            String address = template;
            for (String parameter : path.keySet()) {
                String filled = parameter.equals(name) ? value : good(path.get(parameter));
                address = address.replace("{" + parameter + "}", encoded(filled));
            }
            return address;
        }

        @Override
        public String toString() {
            return method + " " + template;
        }
    }

    @BeforeAll
    static void start() {
        host = TestHost.of(Map.of(), Clock.systemUTC(), _ -> new Everything());
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @TestFactory
    Stream<DynamicTest> aParameterThatNoOperationHasIsRefused() {
        return operations().stream()
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> {
                    Answer answer = ask(operation, operation.sample() + "?colour=red");
                    assertEquals("400 UNKNOWN_PARAMETER", answer.status() + " " + answer.code(), answer.text());
                    assertEquals("colour", answer.json().at("/errors/0/pointer").asText());
                }));
    }

    @TestFactory
    Stream<DynamicTest> aValueThatItsSchemaRefusesIsRefused() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Operation operation : operations()) {
            operation
                    .query()
                    .forEach((name, schema) -> bad(schema)
                            .forEach(value -> tests.add(
                                    refused(operation, name, operation.sample() + "?" + name + "=" + encoded(value)))));
            operation
                    .path()
                    .forEach((name, schema) -> bad(schema).stream()
                            .filter(value -> !value.isEmpty())
                            .forEach(value -> tests.add(refused(operation, name, operation.sampleBut(name, value)))));
        }
        assertTrue(tests.size() > 100, "only " + tests.size() + " cases");
        return tests.stream();
    }

    @Test
    void aTypingErrorIsAnsweredWithTheNearestName() {
        Answer answer = client().get("/api/flights/flights?orign=LHR");
        assertEquals(
                "Parameter orign is not a parameter of this operation; perhaps origin is meant.",
                answer.json().path("detail").asText());
        assertEquals(
                "Parameter colour is not a parameter of this operation; this operation has none.",
                client().get("/api/flights/network?colour=red")
                        .json()
                        .path("detail")
                        .asText());
    }

    @Test
    void theRangeOfANumberIsReported() {
        for (String limit : List.of("0", "201", "-1", "ten", "2.5", "99999999999999999999"))
            assertEquals(
                    "Parameter limit must be a whole number from 1 to 200.",
                    client().get("/api/flights/weeks?limit=" + limit)
                            .json()
                            .path("detail")
                            .asText());
    }

    @Test
    void everyWrongParameterIsNamed() {
        Answer answer = client().get("/api/flights/flights?limit=0&origin=London&limit=1&date=0x7E");
        assertEquals(
                List.of("date", "limit", "origin"), answer.json().path("errors").findValuesAsText("pointer"));
    }

    private static DynamicTest refused(Operation operation, String name, String address) {
        return DynamicTest.dynamicTest(operation.method() + " " + address, () -> {
            Answer answer = ask(operation, address);
            assertEquals("400 INVALID_REQUEST", answer.status() + " " + answer.code(), answer.text());
            assertEquals(name, answer.json().at("/errors/0/pointer").asText());
        });
    }

    private static Answer ask(Operation operation, String address) {
        return client().send(operation.method(), address, "");
    }

    private static ContractClient client() {
        return host.client();
    }

    private static List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        CONTRACT.path("paths")
                .forEachEntry((template, item) -> item.forEachEntry((method, operation) -> {
                    if (!METHODS.contains(method)) return;
                    Map<String, JsonNode> path = new LinkedHashMap<>();
                    Map<String, JsonNode> query = new LinkedHashMap<>();
                    Stream.concat(
                                    item.path("parameters").valueStream(),
                                    operation.path("parameters").valueStream())
                            .map(ParametersOfTheContractTest::resolved)
                            .forEach(parameter -> {
                                Map<String, JsonNode> those =
                                        parameter.path("in").asText().equals("path") ? path : query;
                                boolean isHeader = parameter.path("in").asText().equals("header");
                                if (!isHeader)
                                    those.put(parameter.path("name").asText(), resolved(parameter.path("schema")));
                            });
                    operations.add(new Operation(method.toUpperCase(Locale.ROOT), template, path, query));
                }));
        return operations;
    }

    private static JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asText("");
        return reference.isEmpty() ? node : CONTRACT.at(reference.substring(1));
    }

    private static String good(JsonNode schema) {
        if (schema.has("examples")) return schema.path("examples").path(0).asText();
        return switch (schema.path("format").asText()) {
            case "uuid" -> "0b0f6d9e-6f5c-4a53-9d0e-3f1f5a1b2c3d";
            case "date" -> "2026-12-18";
            default -> "x";
        };
    }

    /// Values outside of a schema, by each of its keywords.
    private static List<String> bad(JsonNode schema) {
        List<String> values = new ArrayList<>();
        if (schema.path("type").asText().equals("integer")) {
            values.addAll(List.of("", "x", "1.5", "1e1", "\u0661", "9".repeat(30)));
            values.add(String.valueOf(schema.path("minimum").asLong() - 1));
            values.add(String.valueOf(schema.path("maximum").asLong() + 1));
        }
        if (schema.has("pattern")) values.addAll(List.of("", "!!!", "äöü", "a b\n"));
        // A pattern without a length bounds the length itself.
        if (schema.has("pattern") && !schema.has("maxLength")) values.add("x".repeat(50));
        if (schema.has("maxLength"))
            values.add("x".repeat(schema.path("maxLength").asInt() + 1));
        if (schema.has("enum")) values.addAll(List.of("", "NONE"));
        if (schema.has("format")) values.addAll(List.of("", "tomorrow", "2026-02-30", "+12026-01-01", "1-1-1-1-1"));
        values.add("a\u0000b");
        return values;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /// Serves every operation, and answers any request.
    private record Everything() implements Service {
        @Override
        public String name() {
            return "everything";
        }

        @Override
        public int defaultPort() {
            return 8014;
        }

        @Override
        public void routing(Routes routes) {
            for (Operation operation : operations()) {
                switch (operation.method()) {
                    case "GET" -> routes.get(operation.template(), (_, response) -> response.send());
                    case "POST" -> routes.post(operation.template(), (_, response) -> response.send());
                    case "PUT" -> routes.put(operation.template(), (_, response) -> response.send());
                    case "PATCH" -> routes.patch(operation.template(), (_, response) -> response.send());
                    default -> routes.delete(operation.template(), (_, response) -> response.send());
                }
            }
        }
    }
}
