package airside.kit.testing;

import airside.kit.database.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;

/// A connection of the previous release that stays open while this release migrates its schema, as in a rolling
/// upgrade.
public final class PreviousRelease {
    /// Lets PostgreSQL keep a prepared statement from its first run on.
    private static final String PREPARED = "&prepareThreshold=1";

    private final String service;
    private final TestDatabase database;

    /// @param version the last migration of the previous release
    private PreviousRelease(String service, String version) {
        this.service = service;
        database = TestDatabase.createOwnedByServices(service);
        Flyway.configure()
                .dataSource(database.url(), service, service)
                .schemas(service)
                .defaultSchema(service)
                .table("flyway_schema_history")
                .locations("classpath:db/migration/" + service)
                .placeholders(Map.of("runtime_role", service))
                .target(version)
                .load()
                .migrate();
    }

    /// Prepares a statement within a transaction, migrates, and runs the statement within the next transaction.
    ///
    /// @param version the last migration of the previous release
    /// @return why the second run failed; empty if it succeeded
    public static Optional<String> failureAfterMigration(String service, String version, String statement) {
        var release = new PreviousRelease(service, version);
        try (Connection connection = release.connect()) {
            connection.setAutoCommit(false);
            run(connection, statement);
            release.migrate();
            return failure(connection, statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Creates the schema of the previous release, runs statements of a superuser on it, and migrates it to this
    /// release.
    public static TestDatabase migratedFrom(String service, String version, List<String> before) {
        var release = new PreviousRelease(service, version);
        release.database.execute(before.toArray(String[]::new));
        release.migrate();
        return release.database;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.url() + "?currentSchema=" + service + PREPARED, service, service);
    }

    private void migrate() {
        database.giveToMigrationRoles();
        try (Database open = database.open(service)) {
            open.migrate();
        }
    }

    private static Optional<String> failure(Connection connection, String statement) {
        try {
            run(connection, statement);
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(e.getMessage());
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.executeQuery().close();
        }
        connection.commit();
    }
}
