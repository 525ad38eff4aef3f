package airside.kit.json;

import airside.kit.NearestName;
import airside.kit.problem.FieldError;
import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Collects the wrong fields of a body, or the wrong parameters of a request.
final class Violations {
    /// The contract's limit for the errors of one problem.
    private static final int ERRORS_MAX = 100;

    private static final int NAME_LENGTH_MAX = 60;

    private final List<FieldError> wrong = new ArrayList<>();
    private final List<FieldError> unknown = new ArrayList<>();

    void add(JsonPointer at, String detail) {
        if (wrong.size() < ERRORS_MAX) wrong.add(new FieldError(at.text(), detail));
    }

    void addUnknown(JsonPointer at, String name, Collection<String> known) {
        if (unknown.size() >= ERRORS_MAX) return;
        String hint = name.length() > NAME_LENGTH_MAX ? "" : NearestName.hint(name, known);
        unknown.add(new FieldError(at.text(), "is not a known field" + hint));
    }

    /// Adds a query parameter that the operation does not have, with the nearest known name.
    ///
    /// @param known the names of those that it has
    void addUnknownParameter(String name, Collection<String> known) {
        if (unknown.size() >= ERRORS_MAX) return;
        boolean isShort = name.length() <= NAME_LENGTH_MAX;
        String hint = isShort ? NearestName.hint(name, known) : "";
        String others = known.isEmpty() ? "; this operation has none" : "; it has " + String.join(", ", known);
        unknown.add(new FieldError(
                isShort ? name : name.substring(0, NAME_LENGTH_MAX),
                "is not a parameter of this operation" + (hint.isEmpty() ? others : hint)));
    }

    /// As [#throwIfAny], for parameters.
    ///
    /// @throws ProblemException `UNKNOWN_PARAMETER` or `INVALID_REQUEST`
    void throwIfAnyParameter() {
        if (!unknown.isEmpty()) throw problem(ProblemType.UNKNOWN_PARAMETER, "Parameter ", unknown);
        if (!wrong.isEmpty()) throw problem(ProblemType.INVALID_REQUEST, "Parameter ", wrong);
    }

    /// Throws the violations, if there are any, as one problem. Unknown fields come first, because a misspelt field
    /// is also reported as missing.
    ///
    /// @throws ProblemException `UNKNOWN_FIELD` or `INVALID_REQUEST`
    void throwIfAny() {
        if (!unknown.isEmpty()) throw problem(ProblemType.UNKNOWN_FIELD, "", unknown);
        if (!wrong.isEmpty()) throw problem(ProblemType.INVALID_REQUEST, "", wrong);
    }

    /// @param kind a word before the first name, `Parameter `; empty for a field of the body
    private static ProblemException problem(ProblemType type, String kind, List<FieldError> errors) {
        FieldError first = errors.getFirst();
        String where = first.pointer().isEmpty() ? "The body" : kind + first.pointer();
        String more = errors.size() == 1 ? "" : " (and %d more, see errors)".formatted(errors.size() - 1);
        return new ProblemException(type, "%s %s%s.".formatted(where, first.detail(), more), errors);
    }
}
