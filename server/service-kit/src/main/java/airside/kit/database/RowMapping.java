package airside.kit.database;

import java.sql.SQLException;

/// Maps a row to a value.
@FunctionalInterface
public interface RowMapping<T> {
    T from(Row row) throws SQLException;
}
