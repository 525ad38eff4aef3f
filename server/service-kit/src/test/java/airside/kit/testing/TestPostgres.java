package airside.kit.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/// One real PostgreSQL server for all tests of a JVM. It is not durable, because its data is not needed afterwards.
final class TestPostgres {
    private static final int CONNECTIONS_MAX = 300;

    private TestPostgres() {}

    static int port() {
        return Running.SERVER.getPort();
    }

    /// Runs statements of a superuser, outside of transactions.
    static void execute(String database, List<String> statements) {
        try (Connection connection =
                        Running.SERVER.getDatabase("postgres", database).getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Running {
        /// Kept in a field, because an unreferenced logger may be garbage-collected together with its level.
        private static final Logger QUIET = Logger.getLogger("io.zonky");

        private static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                QUIET.setLevel(Level.WARNING);
                return EmbeddedPostgres.builder()
                        .setOutputRedirector(Redirect.DISCARD)
                        .setErrorRedirector(Redirect.DISCARD)
                        .setServerConfig("max_connections", Integer.toString(CONNECTIONS_MAX))
                        .setServerConfig("listen_addresses", "127.0.0.1")
                        .setServerConfig("unix_socket_directories", "")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
