package airside.kit.database;

import java.sql.Connection;
import java.sql.SQLException;

/// Work with a JDBC connection.
@FunctionalInterface
public interface ConnectionWork<T> {
    T with(Connection connection) throws SQLException;
}
