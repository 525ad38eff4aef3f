package airside.kit.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// A transaction under way. It ends with the work it was given to.
public final class Transaction {
    private final Connection connection;
    private final Statements statements;

    Transaction(Connection connection, Statements statements) {
        this.connection = connection;
        this.statements = statements;
    }

    /// All rows of a statement; also of `INSERT … RETURNING`.
    public <T> List<T> query(String sql, RowMapping<T> mapping, Object... parameters) {
        return with(open -> statements.query(open, sql, mapping, parameters));
    }

    /// The only row of a statement, if there is one.
    public <T> Optional<T> find(String sql, RowMapping<T> mapping, Object... parameters) {
        return with(open -> statements.find(open, sql, mapping, parameters));
    }

    /// A statement that changes rows, and how many it changed.
    public int execute(String sql, Object... parameters) {
        return with(open -> statements.execute(open, sql, parameters));
    }

    /// One statement for many rows of parameters, sent together; how many rows were changed in all.
    public int executeBatch(String sql, List<Object[]> rows) {
        return with(open -> statements.executeBatch(open, sql, rows));
    }

    /// The JDBC connection, for what only JDBC can do.
    public <T> T with(ConnectionWork<T> work) {
        try {
            return work.with(connection);
        } catch (SQLException e) {
            throw SqlExceptionTranslator.translate(e);
        }
    }
}
