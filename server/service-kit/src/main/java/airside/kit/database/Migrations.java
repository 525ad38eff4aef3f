package airside.kit.database;

import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.internal.exception.FlywaySqlException;

/// Migrates the schema of one service with the files under `db/migration/<service>` on the class path. The folder
/// has the service's name because several services may share a class path. A file may name the run-time role as
/// `${runtime_role}`, to revoke rights from it.
///
/// The previous release still runs during a migration, and its open connections have prepared statements. A
/// migration must not add a column to a table that the previous release reads by `SELECT *` within transactions,
/// because PostgreSQL then refuses the prepared statement: put the new values into a new table. Statements that
/// name their columns are not affected.
final class Migrations {
    private static final System.Logger LOG = System.getLogger(Migrations.class.getName());
    private static final String HISTORY_TABLE = "flyway_schema_history";
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);
    private static final Set<MigrationState> DONE =
            EnumSet.of(MigrationState.SUCCESS, MigrationState.MISSING_SUCCESS, MigrationState.FUTURE_SUCCESS);

    /// SQLSTATEs of a deadlock and of a lock timeout.
    private static final Set<String> LOCK_CONFLICT_STATES = Set.of("40P01", "55P03");

    /// SQLSTATEs of a missing database, schema, privilege and role.
    private static final Set<String> REFUSAL_STATES = Set.of("3D000", "3F000", "42501", "42704");

    private final DatabaseSettings settings;
    private final DataSource source;
    private final Optional<SchemaRights> rights;

    private Migrations(DatabaseSettings settings, DataSource source, Optional<SchemaRights> rights) {
        this.settings = settings;
        this.source = source;
        this.rights = rights;
    }

    static Migrations of(DatabaseSettings settings) {
        DataSource source = settings.migrating();
        return new Migrations(
                settings,
                source,
                settings.migration().map(_ -> new SchemaRights(settings.service(), settings.username())));
    }

    /// Migrates the schema.
    ///
    /// @throws ProblemException `DATABASE_UNAVAILABLE` if a retry may succeed
    /// @throws IllegalStateException if a migration fails
    void run() {
        try (Connection connection = connect()) {
            refuseIfRuntimeRoleCannotLogIn();
            if (rights.isPresent()) rights.get().prepare(connection);
            migrate();
            if (rights.isPresent()) rights.get().finish(connection, HISTORY_TABLE);
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    private void migrate() {
        String service = settings.service();
        try {
            Flyway flyway = Flyway.configure()
                    .dataSource(source)
                    .schemas(service)
                    .defaultSchema(service)
                    .table(HISTORY_TABLE)
                    .locations("classpath:db/migration/" + service)
                    .placeholders(Map.of("runtime_role", settings.username()))
                    .validateMigrationNaming(true)
                    // Files that were in no release may be replaced by others with later versions.
                    .ignoreMigrationPatterns("*:missing", "*:future")
                    .cleanDisabled(true)
                    .load();
            List<MigrationInfo> known = List.of(flyway.info().all());
            if (!known.stream().allMatch(Migrations::isDone)) flyway.migrate();
            warnOfMissingFiles(known);
        } catch (FlywaySqlException e) {
            if (e.getCause() instanceof SQLException cause) throw refused(cause);
            throw e;
        } catch (FlywayException e) {
            if (isLockConflict(e)) throw busy(e);
            throw new IllegalStateException(
                    "The schema %s cannot be migrated: %s The failed migration was rolled back, and the previous release keeps running. Correct the cause and start again."
                            .formatted(service, oneLine(e.getMessage())),
                    e);
        }
    }

    /// Returns whether a migration was applied from the same file, or has no file in this release. At most starts
    /// this holds for all migrations, and Flyway's `migrate` would take four times as long to find it out.
    private static boolean isDone(MigrationInfo migration) {
        return DONE.contains(migration.getState())
                && migration.isChecksumMatching()
                && migration.isDescriptionMatching()
                && migration.isTypeMatching();
    }

    /// Does not warn of migrations of later releases: this release may be started again beside a later one.
    private void warnOfMissingFiles(List<MigrationInfo> known) {
        for (MigrationInfo migration : known) {
            if (migration.getState() != MigrationState.MISSING_SUCCESS) continue;
            LOG.log(
                    Level.WARNING,
                    "The schema {0} has the migration {1} ({2}), which this release does not have; check that its"
                            + " image is complete",
                    settings.service(),
                    migration.getVersion(),
                    migration.getDescription());
        }
    }

    private Connection connect() {
        try {
            return source.getConnection();
        } catch (SQLException e) {
            if (isLoginRefused(e) && settings.migration().isPresent()) {
                throw notYet(
                        "The database refuses the login of role %s; its administrator creates the role (k8s/base/database-roles/roles.sh) with the password that is set here."
                                .formatted(settings.migration().get().username()),
                        e);
            }
            throw refused(e);
        }
    }

    private void refuseIfRuntimeRoleCannotLogIn() {
        if (rights.isEmpty()) return;
        try (Connection connection = settings.unpooled().getConnection()) {
            connection.isValid(1);
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    private static ProblemException notYet(String detail, SQLException e) {
        var problem = new ProblemException(ProblemType.DATABASE_UNAVAILABLE, detail).retryAfter(RETRY_AFTER);
        problem.initCause(e);
        return problem;
    }

    /// Returns whether a lock of another transaction stopped a migration: a deadlock or a lock timeout.
    private static boolean isLockConflict(Throwable e) {
        if (e instanceof SQLException sql && LOCK_CONFLICT_STATES.contains(String.valueOf(sql.getSQLState())))
            return true;
        return e.getCause() != null && isLockConflict(e.getCause());
    }

    /// The migration was rolled back; the caller retries it, as if the database did not answer yet.
    private ProblemException busy(FlywayException e) {
        var problem = new ProblemException(
                        ProblemType.DATABASE_UNAVAILABLE,
                        "A migration of the schema %s waits for running transactions; it is retried."
                                .formatted(settings.service()))
                .retryAfter(RETRY_AFTER);
        problem.initCause(e);
        return problem;
    }

    private static boolean isLoginRefused(SQLException e) {
        return String.valueOf(e.getSQLState()).startsWith("28");
    }

    /// A missing role, schema or right is retried like a database that does not answer: the administrator may still
    /// be creating it.
    private RuntimeException refused(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        boolean isRefused = REFUSAL_STATES.contains(state) || isLoginRefused(e);
        if (!isRefused) return SqlExceptionTranslator.translate(e);
        return notYet(
                "The database refuses %1$s: %2$s. Look at %1$s.database.url, .username and .password, and whether its role and schema exist."
                        .formatted(settings.service(), oneLine(e.getMessage())),
                e);
    }

    private static String oneLine(String message) {
        return String.valueOf(message).strip().replaceAll("\\s+", " ");
    }
}
