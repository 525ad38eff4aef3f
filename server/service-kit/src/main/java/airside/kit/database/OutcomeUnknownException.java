package airside.kit.database;

import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/// The connection broke on commit, so that the transaction may be committed or not. Look its result up by its key;
/// do not repeat it blindly.
public final class OutcomeUnknownException extends ProblemException {
    private static final long serialVersionUID = 1L;

    OutcomeUnknownException(SQLException cause) {
        super(
                ProblemType.DATABASE_UNAVAILABLE,
                "The database stopped answering on commit; the change may have been made. "
                        + "Send the same request with the same Idempotency-Key, or check first.",
                List.of(),
                Map.of(),
                Map.of("Retry-After", "1"));
        initCause(cause);
    }
}
