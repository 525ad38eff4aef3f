package airside.kit.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.internal.exception.FlywaySqlException;

/// Brings the schema of one service up to date with the files under `db/migration/<service>` on the class path. The
/// folder carries the service's name because several services may share a class path.
final class Migrations {
    private final String service;
    private final DataSource source;

    Migrations(String service, DataSource source) {
        this.service = service;
        this.source = source;
    }

    void run() {
        refuseWhenAway();
        try {
            Flyway.configure()
                    .dataSource(source)
                    .schemas(service)
                    .defaultSchema(service)
                    .locations("classpath:db/migration/" + service)
                    .validateMigrationNaming(true)
                    .cleanDisabled(true)
                    .load()
                    .migrate();
        } catch (FlywaySqlException e) {
            if (e.getCause() instanceof SQLException cause) throw refused(cause);
            throw e;
        } catch (FlywayException e) {
            throw new IllegalStateException(
                    "The schema %s cannot be migrated, and nothing was changed by the migration that failed: %s Mend its cause and start again; the previous release works on."
                            .formatted(service, oneLine(e.getMessage())),
                    e);
        }
    }

    private void refuseWhenAway() {
        try (Connection connection = source.getConnection()) {
            connection.isValid(1);
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    /// Classes 28, 3D and 42501: somebody is there, and does not let us in.
    private RuntimeException refused(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        boolean isRefused = state.startsWith("28") || state.startsWith("3D") || state.equals("42501");
        if (!isRefused) return SqlFailures.translated(e);
        return new IllegalStateException(
                "The database refuses %1$s: %2$s. Look at %1$s.database.url, .username and .password, and whether its role and schema were made."
                        .formatted(service, oneLine(e.getMessage())),
                e);
    }

    private static String oneLine(String message) {
        return String.valueOf(message).strip().replaceAll("\\s+", " ");
    }
}
