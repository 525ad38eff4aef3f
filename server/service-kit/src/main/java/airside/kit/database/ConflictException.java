package airside.kit.database;

import java.sql.SQLException;

/// PostgreSQL rolled back a transaction because of a concurrent one (SQLSTATE 40001 or 40P01). A retry may succeed.
public final class ConflictException extends SqlException {
    private static final long serialVersionUID = 1L;

    ConflictException(SQLException cause) {
        super(cause);
    }
}
