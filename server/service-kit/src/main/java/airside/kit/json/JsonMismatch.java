package airside.kit.json;

import airside.kit.problem.FieldError;
import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;

/// Converts Jackson's mapping errors to problems that name the field and no Java class.
final class JsonMismatch {
    private JsonMismatch() {}

    static ProblemException problem(JsonProcessingException mismatch) {
        if (!(mismatch instanceof JsonMappingException mapping)) {
            return new ProblemException(ProblemType.MALFORMED_JSON, "The body cannot be read.");
        }
        JsonPointer at = JsonPointer.ROOT;
        for (JsonMappingException.Reference step : mapping.getPath()) {
            at = step.getFieldName() == null ? at.item(step.getIndex()) : at.field(step.getFieldName());
        }
        boolean isUnknown = mapping instanceof UnrecognizedPropertyException;
        String detail = isUnknown ? "is not a known field" : "does not have the right type or value";
        return new ProblemException(
                isUnknown ? ProblemType.UNKNOWN_FIELD : ProblemType.INVALID_REQUEST,
                "%s %s.".formatted(at.text().isEmpty() ? "The body" : at.text(), detail),
                List.of(new FieldError(at.text(), detail)));
    }
}
