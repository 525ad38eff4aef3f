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
            if (e.getCause() instanceof SQLException cause) throw SqlFailures.translated(cause);
            throw e;
        } catch (FlywayException e) {
            throw new IllegalStateException(
                    "The schema %s cannot be migrated: %s".formatted(service, e.getMessage()), e);
        }
    }

    private void refuseWhenAway() {
        try (Connection connection = source.getConnection()) {
            connection.isValid(1);
        } catch (SQLException e) {
            throw SqlFailures.translated(e);
        }
    }
}
