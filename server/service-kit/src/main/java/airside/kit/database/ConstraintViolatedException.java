package airside.kit.database;

import java.sql.SQLException;

/// A statement violated a constraint (SQLSTATE class 23). Constraints are named after their rule, so that a store
/// can distinguish them.
public final class ConstraintViolatedException extends SqlException {
    private static final long serialVersionUID = 1L;

    private final String constraint;

    ConstraintViolatedException(String constraint, SQLException cause) {
        super(cause);
        this.constraint = constraint;
    }

    /// Returns the name of the constraint; empty for `NOT NULL`, which has no name.
    public String constraint() {
        return constraint;
    }
}
