package airside.kit.database;

import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/// The connection broke on commit: the work may be done or not. Look it up by its key; never just do it again.
public final class OutcomeUnknownException extends ProblemException {
    private static final long serialVersionUID = 1L;

    OutcomeUnknownException(SQLException cause) {
        super(
                ProblemType.DATABASE_UNAVAILABLE,
                "The database stopped answering at the last moment; the change may have been made. "
                        + "Send the same request with the same Idempotency-Key, or look first.",
                List.of(),
                Map.of(),
                Map.of("Retry-After", "1"));
        initCause(cause);
    }
}
