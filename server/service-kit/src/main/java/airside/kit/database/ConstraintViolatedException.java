package airside.kit.database;

import java.sql.SQLException;

/// A statement broke a constraint. Constraints are named after the rule they keep, so a store can tell which it
/// was.
public final class ConstraintViolatedException extends SqlException {
    private static final long serialVersionUID = 1L;

    private final String constraint;

    ConstraintViolatedException(String constraint, SQLException cause) {
        super(cause);
        this.constraint = constraint;
    }

    /// Its name; empty for `NOT NULL`, which has none.
    public String constraint() {
        return constraint;
    }
}
