package airside.flights.speed;

import airside.flights.FlightsService;
import airside.kit.testing.TestHost;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Map;

/// A PostgreSQL with the schema of flights, with the durability settings of production.
final class SpeedFixture implements AutoCloseable {
    private final EmbeddedPostgres postgres;

    SpeedFixture() throws IOException, SQLException {
        postgres = EmbeddedPostgres.builder()
                .setOutputRedirector(Redirect.DISCARD)
                .setErrorRedirector(Redirect.DISCARD)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "200")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .start();
        execute("create role flights login password 'flights'");
        execute("create schema flights authorization flights");
    }

    /// Starts the service on the sample world with the system clock.
    TestHost host() {
        return TestHost.withTokens(
                Map.of(
                        "flights.database.url",
                        "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(postgres.getPort()),
                        "flights.database.password",
                        "flights"),
                Clock.systemUTC(),
                FlightsService::new);
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    int port() {
        return postgres.getPort();
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
