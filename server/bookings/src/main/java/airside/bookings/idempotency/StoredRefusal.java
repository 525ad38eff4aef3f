package airside.bookings.idempotency;

import airside.kit.problem.FieldError;
import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import java.util.List;
import java.util.Map;

/// A refusal as stored for repeats, without the id of the request.
record StoredRefusal(ProblemType type, String detail, List<FieldError> errors, Map<String, Object> members) {
    static StoredRefusal of(ProblemException refusal) {
        return new StoredRefusal(refusal.type(), refusal.detail(), refusal.errors(), refusal.extensions());
    }

    ProblemException asProblem() {
        ProblemException problem = new ProblemException(type, detail, errors);
        for (var member : members.entrySet()) problem = problem.with(member.getKey(), member.getValue());
        return problem;
    }
}
