package airside.kit.json;

import airside.contract.json.ContractJson;
import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.helidon.common.media.type.MediaTypes;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.HttpException;
import io.helidon.http.RequestException;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads and writes JSON bodies. A body that is read is limited in size and checked by the contract's schema with
/// the name of its record, so that the record has every required field, each within its limits.
public final class Json {
    private static final int DEPTH_MAX = 32;
    private static final int TEXT_LENGTH_MAX = 100_000;
    private static final int NUMBER_LENGTH_MAX = 40;

    private final ContractDocument contract;
    private final JsonMapper mapper;
    private final SchemaRules rules;
    private final int bodyBytesMax;

    /// @param bodyBytesMax the largest accepted body, in bytes
    public Json(ContractDocument contract, int bodyBytesMax) {
        this.contract = contract;
        this.rules = new SchemaRules(contract);
        this.bodyBytesMax = bodyBytesMax;
        this.mapper = strict();
    }

    /// Returns the mapper that writes wire records, for JSON that is not a body: signed tokens, stored answers.
    public JsonMapper mapper() {
        return mapper;
    }

    /// Returns the parameters of an operation; empty if the contract has no such operation.
    ///
    /// @param method the HTTP method in capitals; HEAD has the parameters of GET (RFC 9110 § 9.3.2)
    /// @param template the path as the contract writes it: `/api/flights/places/{code}`
    public Optional<ParameterRules> findParameters(String method, String template) {
        JsonNode item = contract.tree().path("paths").path(template);
        JsonNode operation = item.path(method.equals("HEAD") ? "get" : method.toLowerCase(Locale.ROOT));
        if (operation.isMissingNode()) return Optional.empty();
        List<JsonNode> parameters = new ArrayList<>();
        item.path("parameters").forEach(parameters::add);
        operation.path("parameters").forEach(parameters::add);
        return Optional.of(ParameterRules.of(contract, rules, parameters));
    }

    /// Reads the body of a request as a wire record.
    ///
    /// @throws ProblemException `UNSUPPORTED_MEDIA_TYPE`, `BODY_TOO_LARGE`, `MALFORMED_JSON`, or `UNKNOWN_FIELD` or
    /// `INVALID_REQUEST` with every wrong field
    public <T> T read(ServerRequest request, Class<T> type) {
        return parse(body(request), type);
    }

    /// Reads a wire record from the bytes of a body.
    ///
    /// @throws ProblemException `MALFORMED_JSON`, or `UNKNOWN_FIELD` or `INVALID_REQUEST` with every wrong field
    public <T> T parse(byte[] body, Class<T> type) {
        JsonNode tree = tree(body);
        var violations = new Violations();
        UnstorableCharacters.find(tree, JsonPointer.ROOT, violations);
        rules.find(type.getSimpleName()).ifPresent(rule -> rule.check(tree, JsonPointer.ROOT, violations));
        if (tree.isNull()) violations.add(JsonPointer.ROOT, "must not be null");
        violations.throwIfAny();
        try {
            return mapper.treeToValue(tree, type);
        } catch (JsonProcessingException e) {
            throw JsonMismatch.problem(e);
        }
    }

    /// Returns the bytes of the body of a request.
    ///
    /// @throws ProblemException `UNSUPPORTED_MEDIA_TYPE` if its Content-Type is not JSON, `BODY_TOO_LARGE`, or
    /// `MALFORMED_JSON` if it is incomplete
    public byte[] body(ServerRequest request) {
        if (!isJson(request)) {
            throw new ProblemException(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send a body with the Content-Type application/json.");
        }
        if (request.headers().contentLength().orElse(0) > bodyBytesMax) throw tooLarge();
        byte[] body = readAtMost(request, bodyBytesMax + 1);
        if (body.length > bodyBytesMax) throw tooLarge();
        return body;
    }

    /// Does not close the stream: closing it waits for the rest of the body, which the client may never send.
    private static byte[] readAtMost(ServerRequest request, int bytesMax) {
        try {
            return request.content().inputStream().readNBytes(bytesMax);
        } catch (RequestException | CloseConnectionException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new ProblemException(ProblemType.MALFORMED_JSON, "The body is incomplete; send all of it.")
                    .withHeader("Connection", "close");
        }
    }

    /// Answers 200 with a body.
    public void send(ServerResponse response, Object body) {
        send(response, Status.OK_200, body);
    }

    /// Answers with a status and a body.
    public void send(ServerResponse response, Status status, Object body) {
        response.status(status).header(HeaderValues.CONTENT_TYPE_JSON).send(write(body));
    }

    /// Answers 201 with the path of the new resource in `Location`, and the resource as the body.
    public void sendCreated(ServerResponse response, String location, Object body) {
        response.header(HeaderNames.LOCATION, location);
        send(response, Status.CREATED_201, body);
    }

    /// Returns a body as JSON in UTF-8.
    ///
    /// @throws IllegalStateException if it cannot be written
    public byte[] write(Object body) {
        try {
            return mapper.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write a " + body.getClass().getSimpleName(), e);
        }
    }

    private static boolean isJson(ServerRequest request) {
        try {
            return request.headers()
                    .contentType()
                    .map(type -> type.test(MediaTypes.APPLICATION_JSON))
                    .orElse(false);
        } catch (IllegalArgumentException | HttpException e) {
            return false; // thrown by Helidon for a Content-Type that cannot be parsed
        }
    }

    private JsonNode tree(byte[] body) {
        try {
            JsonNode tree = mapper.readTree(body);
            if (tree.isMissingNode())
                throw new ProblemException(ProblemType.MALFORMED_JSON, "The body is empty; send JSON.");
            return tree;
        } catch (StreamConstraintsException e) {
            throw new ProblemException(
                    ProblemType.MALFORMED_JSON,
                    "The body is nested deeper than %d levels, or has a text or number that is too long%s."
                            .formatted(DEPTH_MAX, place(e)));
        } catch (JsonProcessingException e) {
            throw new ProblemException(ProblemType.MALFORMED_JSON, "The body is not JSON%s.".formatted(place(e)));
        } catch (IOException e) {
            throw new ProblemException(ProblemType.MALFORMED_JSON, "The body is not JSON in UTF-8.");
        }
    }

    private static String place(JsonProcessingException e) {
        JsonLocation location = e.getLocation();
        if (location == null) return "";
        return ": see line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
    }

    private ProblemException tooLarge() {
        return new ProblemException(
                        ProblemType.BODY_TOO_LARGE,
                        "The body has more than %d bytes; send a smaller one.".formatted(bodyBytesMax))
                .withHeader("Connection", "close");
    }

    private static JsonMapper strict() {
        var constraints = StreamReadConstraints.builder()
                .maxNestingDepth(DEPTH_MAX)
                .maxStringLength(TEXT_LENGTH_MAX)
                .maxNumberLength(NUMBER_LENGTH_MAX)
                .build();
        JsonMapper mapper = ContractJson.mapper()
                .rebuild()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .build();
        mapper.getFactory().setStreamReadConstraints(constraints);
        return mapper;
    }
}
