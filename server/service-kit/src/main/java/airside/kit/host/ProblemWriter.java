package airside.kit.host;

import airside.kit.json.Json;
import airside.kit.problem.CardNumbers;
import airside.kit.problem.FieldError;
import airside.kit.problem.ProblemException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// Serialises problems as problem documents (RFC 9457).
final class ProblemWriter {
    static final String MEDIA_TYPE = "application/problem+json";

    private static final int DETAIL_LENGTH_MAX = 1_000;
    private static final int FIELD_DETAIL_LENGTH_MAX = 400;

    private final Json json;

    ProblemWriter(Json json) {
        this.json = json;
    }

    byte[] write(ProblemException problem, String requestId) {
        ObjectNode body = json.mapper().createObjectNode();
        body.put("type", problem.type().reference());
        body.put("title", problem.type().title());
        body.put("status", problem.type().status());
        body.put("code", problem.type().code());
        body.put("detail", text(problem.detail(), DETAIL_LENGTH_MAX));
        body.put("requestId", requestId);
        if (!problem.errors().isEmpty()) {
            ArrayNode errors = body.putArray("errors");
            for (FieldError error : problem.errors()) {
                errors.addObject()
                        .put("pointer", CardNumbers.masked(error.pointer()))
                        .put("detail", text(error.detail(), FIELD_DETAIL_LENGTH_MAX));
            }
        }
        problem.extensions()
                .forEach((member, value) -> body.set(member, json.mapper().valueToTree(value)));
        return json.write(body);
    }

    /// Masks card numbers in a text that may quote the request, and cuts it to the contract's limit.
    private static String text(String quoting, int lengthMax) {
        String text = CardNumbers.masked(quoting);
        return text.length() <= lengthMax ? text : text.substring(0, lengthMax - 1) + "…";
    }
}
