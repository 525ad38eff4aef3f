package airside.kit.testing;

import airside.kit.json.ContractDocument;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.net.URI;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/// Checks responses by the contract.
public final class Contract {
    private static final Contract ONE = new Contract(ContractDocument.load().tree());
    /// The problem codes that any request may get, because the host refuses it before the operation runs.
    private static final Set<String> ANYWHERE = Set.of(
            "INVALID_REQUEST",
            "MALFORMED_JSON",
            "UNKNOWN_FIELD",
            "UNKNOWN_PARAMETER",
            "NOT_FOUND",
            "NOT_ACCEPTABLE",
            "UNSUPPORTED_MEDIA_TYPE",
            "BODY_TOO_LARGE",
            "ADDRESS_TOO_LONG",
            "HEADERS_TOO_LARGE",
            "REQUEST_TIMEOUT",
            "METHOD_NOT_ALLOWED",
            "TOO_MANY_REQUESTS",
            "INTERNAL_ERROR",
            "OVERLOADED",
            "DATABASE_UNAVAILABLE",
            "SERVICE_UNAVAILABLE");

    private static final Pattern OURS = Pattern.compile("/api/(auth|flights|bookings)(/|\\?|$)");

    private final JsonNode document;
    private final JsonSchemaFactory factory = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();
    private final Set<String> seen = new ConcurrentSkipListSet<>();

    private Contract(JsonNode document) {
        this.document = document;
    }

    public static Contract get() {
        return ONE;
    }

    /// The operations that have had a successful response so far, so that a test can find operations without a
    /// test.
    public Set<String> seenOperations() {
        return Set.copyOf(seen);
    }

    /// The operations of a service, to be compared with [#seenOperations].
    public Set<String> operationsOf(String service) {
        Set<String> operations = new TreeSet<>();
        for (JsonNode path : document.path("paths")) {
            for (JsonNode operation : path) {
                boolean isTheirs = texts(operation.path("tags")).contains(service);
                if (isTheirs) operations.add(operation.path("operationId").asText());
            }
        }
        return operations;
    }

    /// Checks a response to a request of the API; ignores other paths.
    ///
    /// @throws AssertionError if the response does not match the contract
    void check(String method, String path, Answer answer) {
        if (!OURS.matcher(path).lookingAt()) return;
        if (answer.status() >= 400) checkProblem(answer);
        Optional<JsonNode> operation = operation(method, path);
        if (operation.isEmpty()) {
            if (answer.status() < 400) throw broken(method, path, answer, "the contract has no such operation");
            return;
        }
        if (answer.status() >= 400) {
            checkCode(method, path, answer, operation.get());
        } else {
            checkSuccess(method, path, answer, operation.get());
            seen.add(operation.get().path("operationId").asText());
        }
    }

    private void checkProblem(Answer answer) {
        if (!answer.mediaType().equals("application/problem+json")) {
            throw new AssertionError(
                    "A failure must be application/problem+json: " + answer.mediaType() + " " + answer);
        }
        validate("#/components/schemas/Problem", answer);
        JsonNode problem = answer.json();
        JsonNode listed = document.path("x-problems").path(problem.path("code").asText());
        boolean isAsListed = listed.path("status").asInt() == answer.status()
                && problem.path("status").asInt() == answer.status()
                && listed.path("title").equals(problem.path("title"));
        if (!isAsListed) throw new AssertionError("Does not match x-problems: " + answer);
    }

    private void checkCode(String method, String path, Answer answer, JsonNode operation) {
        Set<String> own = texts(operation.path("x-problem-codes"));
        if (!own.contains(answer.code()) && !ANYWHERE.contains(answer.code())) {
            throw broken(method, path, answer, "its code is not in the operation's x-problem-codes " + own);
        }
    }

    private void checkSuccess(String method, String path, Answer answer, JsonNode operation) {
        JsonNode response = operation.path("responses").path(Integer.toString(answer.status()));
        if (response.isMissingNode()) throw broken(method, path, answer, "the operation does not list the status");
        response.path("headers").forEachEntry((name, header) -> {
            boolean isRequired = resolved(header).path("required").asBoolean();
            if (isRequired && answer.header(name).isEmpty()) throw broken(method, path, answer, name + " is missing");
        });
        JsonNode content = response.path("content");
        if (content.isMissingNode()) {
            if (answer.body().length > 0) throw broken(method, path, answer, "it must have no body");
            return;
        }
        JsonNode mediaType = content.path(answer.mediaType());
        if (mediaType.isMissingNode()) throw broken(method, path, answer, "the media type is not listed");
        String reference = mediaType.path("schema").path("$ref").asText("");
        if (!reference.isEmpty()) validate(reference, answer);
    }

    private void validate(String reference, Answer answer) {
        Set<ValidationMessage> messages =
                schemas.computeIfAbsent(reference, this::schema).validate(answer.json());
        if (messages.isEmpty()) return;
        String first = messages.stream()
                .map(ValidationMessage::getMessage)
                .sorted(Comparator.naturalOrder())
                .limit(5)
                .toList()
                .toString();
        throw new AssertionError("Does not match %s: %s in %s".formatted(reference, first, answer));
    }

    /// Compiles a schema of the contract, such as `#/components/schemas/Money`, with all other schemas as
    /// definitions. Refuses fields that a schema does not name.
    public JsonSchema schema(String reference) {
        ObjectNode schemas = document.path("components").path("schemas").deepCopy();
        schemas.forEach(schema -> {
            if (schema.path("type").asText().equals("object") && !schema.has("additionalProperties")) {
                ((ObjectNode) schema).put("additionalProperties", false);
            }
        });
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("$ref", reference);
        root.set("$defs", schemas);
        var config =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        String text = root.toString().replace("#/components/schemas/", "#/$defs/");
        return factory.getSchema(text, config);
    }

    private Optional<JsonNode> operation(String method, String path) {
        String plain = URI.create(path).getPath().replaceFirst("/$", "");
        return document.path("paths").properties().stream()
                .filter(entry -> template(entry.getKey()).matcher(plain).matches())
                .sorted(Comparator.comparing(entry -> entry.getKey().contains("{")))
                .map(entry -> entry.getValue().path(method.toLowerCase(Locale.ROOT)))
                .filter(operation -> !operation.isMissingNode())
                .findFirst();
    }

    private static Pattern template(String path) {
        return Pattern.compile("\\Q" + path.replaceAll("\\{[^}]+}", "\\\\E[^/]+\\\\Q") + "\\E");
    }

    private JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asText("");
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }

    private static Set<String> texts(JsonNode array) {
        return Set.copyOf(StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList());
    }

    private static AssertionError broken(String method, String path, Answer answer, String why) {
        return new AssertionError("%s %s answered %s, but %s".formatted(method, path, answer, why));
    }
}
