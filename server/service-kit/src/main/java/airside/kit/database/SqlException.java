package airside.kit.database;

import java.sql.SQLException;

/// PostgreSQL refused a statement, usually because of a bug.
public class SqlException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SqlException(SQLException cause) {
        super("PostgreSQL refused a statement (%s): %s".formatted(cause.getSQLState(), cause.getMessage()), cause);
    }
}
