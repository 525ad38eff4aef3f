package airside.kit.database;

import java.sql.SQLException;

/// How a row becomes a value.
@FunctionalInterface
public interface RowMapping<T> {
    T from(Row row) throws SQLException;
}
