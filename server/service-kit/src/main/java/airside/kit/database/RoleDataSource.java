package airside.kit.database;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Optional;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/// Connections of one role. While the password of the role is changed, either of two may be valid: a connection
/// tries the one that was accepted last, and the other one if PostgreSQL refuses it.
final class RoleDataSource implements DataSource {
    /// SQLSTATE of a wrong password.
    private static final String PASSWORD_WRONG = "28P01";

    private final PGSimpleDataSource source;
    private final String username;
    private final String password;
    private final Optional<String> nextPassword;
    private volatile boolean isNextRight;

    RoleDataSource(PGSimpleDataSource source, String username, String password, Optional<String> nextPassword) {
        this.source = source;
        this.username = username;
        this.password = password;
        this.nextPassword = nextPassword;
    }

    /// @throws SQLException of the password that was tried first, if both are wrong
    @Override
    public Connection getConnection() throws SQLException {
        boolean isNext = isNextRight;
        try {
            return connect(isNext);
        } catch (SQLException e) {
            if (nextPassword.isEmpty() || !PASSWORD_WRONG.equals(e.getSQLState())) throw e;
            try {
                Connection connection = connect(!isNext);
                isNextRight = !isNext;
                return connection;
            } catch (SQLException other) {
                e.addSuppressed(other);
                throw e;
            }
        }
    }

    private Connection connect(boolean isNext) throws SQLException {
        return source.getConnection(username, isNext ? nextPassword.orElseThrow() : password);
    }

    @Override
    public Connection getConnection(String otherUsername, String otherPassword) throws SQLException {
        return source.getConnection(otherUsername, otherPassword);
    }

    @Override
    public PrintWriter getLogWriter() {
        return source.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        source.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) {
        source.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() {
        return source.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return source.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return source.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return source.isWrapperFor(type);
    }
}
