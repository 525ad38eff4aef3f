package airside.kit.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// An open transaction. It is valid until the work that received it returns. Statements throw the exceptions of
/// [Database#withConnection].
public final class Transaction {
    private final Connection connection;
    private final Statements statements;

    Transaction(Connection connection, Statements statements) {
        this.connection = connection;
        this.statements = statements;
    }

    /// Returns all rows of a statement, also of `INSERT … RETURNING`.
    public <T> List<T> query(String sql, RowMapping<T> mapping, Object... parameters) {
        return with(open -> statements.query(open, sql, mapping, parameters));
    }

    /// Returns the only row of a statement, if there is one.
    ///
    /// @throws IllegalStateException if there are several
    public <T> Optional<T> find(String sql, RowMapping<T> mapping, Object... parameters) {
        return with(open -> statements.find(open, sql, mapping, parameters));
    }

    /// Runs a statement that changes rows, and returns how many it changed.
    public int execute(String sql, Object... parameters) {
        return with(open -> statements.execute(open, sql, parameters));
    }

    /// Runs one statement for many rows of parameters as a batch, and returns how many rows it changed in all.
    public int executeBatch(String sql, List<Object[]> rows) {
        return with(open -> statements.executeBatch(open, sql, rows));
    }

    /// Runs work with the JDBC connection, for features that only JDBC has.
    public <T> T with(ConnectionWork<T> work) {
        try {
            return work.with(connection);
        } catch (SQLException e) {
            throw SqlExceptionTranslator.translate(e);
        }
    }
}
