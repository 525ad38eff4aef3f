package airside.kit.database;

import java.sql.SQLException;

/// PostgreSQL undid a transaction because of another one; doing it again may work.
public final class ConflictException extends SqlException {
    private static final long serialVersionUID = 1L;

    ConflictException(SQLException cause) {
        super(cause);
    }
}
