package airside.kit.database;

import airside.kit.problem.ProblemException;
import airside.kit.settings.Settings;
import airside.kit.tracing.Tracing;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.helidon.dbclient.DbClient;
import io.helidon.dbclient.jdbc.JdbcClientBuilder;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Function;

/// The PostgreSQL database of one service: its schema, its role and its connection pool.
///
/// Connections come from DbClient, statements use JDBC through `unwrap`, because DbClient reads a `timestamptz` and
/// a
/// `timestamp` alike, as an instant in the zone of the machine.
public final class Database implements AutoCloseable {
    /// How often a transaction is tried that PostgreSQL rolls back because of a deadlock or a serialization
    /// failure.
    private static final int ATTEMPTS_MAX = 3;

    private final HikariDataSource pool;
    private final DbClient client;
    private final Migrations migrations;
    private final DatabaseProbe probe;
    private final Statements statements;

    private Database(HikariDataSource pool, Migrations migrations, DatabaseProbe probe, Statements statements) {
        this.pool = pool;
        this.migrations = migrations;
        this.probe = probe;
        this.statements = statements;
        this.client = JdbcClientBuilder.create().connectionPool(this::connect).build();
    }

    /// Returns the database of a service with the settings under `<service>.database`, with metrics of its pool and
    /// spans of its statements. Opens no connection yet.
    public static Database of(Settings settings, String service, Tracing tracing, MeterRegistry metrics) {
        Database database = of(settings, service, tracing);
        database.pool.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(metrics));
        return database;
    }

    /// As above, without metrics and tracing.
    public static Database of(Settings settings, String service) {
        return of(settings, service, Tracing.none());
    }

    private static Database of(Settings settings, String service, Tracing tracing) {
        var at = DatabaseSettings.of(settings, service);
        HikariDataSource pool = at.pool();
        return new Database(pool, Migrations.of(at), new DatabaseProbe(pool, at.unpooled()), new Statements(tracing));
    }

    /// Migrates the schema, with the migration role if one is set.
    ///
    /// @throws ProblemException `DATABASE_UNAVAILABLE` if the database does not answer, or a role or the schema
    /// does not exist yet
    public void migrate() {
        migrations.run();
    }

    /// Runs work in one transaction and commits it. If PostgreSQL rolls it back because of a deadlock or a
    /// serialization failure, the work runs again, so it must have no effects outside of the database.
    ///
    /// @throws ConflictException if it was rolled back three times
    /// @throws ProblemException `DATABASE_UNAVAILABLE`; `OVERLOADED` if no connection became free in time;
    /// [OutcomeUnknownException] if the connection broke on commit
    public <T> T inTransaction(Function<Transaction, T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(work);
            } catch (ConflictException e) {
                if (attempt == ATTEMPTS_MAX) throw e;
                pauseBeforeRetry(attempt);
            }
        }
    }

    /// As [#inTransaction], for work without a result.
    public void doInTransaction(Consumer<Transaction> work) {
        inTransaction(transaction -> {
            work.accept(transaction);
            return true;
        });
    }

    /// Returns all rows of a statement, outside of a transaction.
    public <T> List<T> query(String sql, RowMapping<T> mapping, Object... parameters) {
        return withConnection(connection -> statements.query(connection, sql, mapping, parameters));
    }

    /// Returns the only row of a statement, if there is one.
    ///
    /// @throws IllegalStateException if there are several
    public <T> Optional<T> find(String sql, RowMapping<T> mapping, Object... parameters) {
        return withConnection(connection -> statements.find(connection, sql, mapping, parameters));
    }

    /// Runs a statement that changes rows, and returns how many it changed.
    public int execute(String sql, Object... parameters) {
        return withConnection(connection -> statements.execute(connection, sql, parameters));
    }

    /// Runs work with a connection of the pool, for features that only JDBC has, such as `COPY`. The connection
    /// commits each statement and returns to the pool afterwards. The statements of this class throw the same
    /// exceptions.
    ///
    /// @throws ProblemException `DATABASE_UNAVAILABLE` if the database does not answer; `OVERLOADED` if no
    /// connection became free, or a lock or the statement exceeded its timeout
    /// @throws ConstraintViolatedException if a constraint is violated
    /// @throws ConflictException after a deadlock or a serialization failure
    /// @throws SqlException for every other failure
    public <T> T withConnection(ConnectionWork<T> work) {
        try (Connection connection = client.unwrap(Connection.class)) {
            return work.with(connection);
        } catch (SQLException e) {
            throw SqlExceptionTranslator.translate(e);
        } catch (RuntimeException e) {
            throw SqlExceptionTranslator.translate(e);
        }
    }

    /// Returns Helidon's DbClient on the same pool.
    public DbClient client() {
        return client;
    }

    /// Returns why the database cannot be used, in a short sentence; empty if it can. Cheap: asks the database once
    /// a second at most.
    public Optional<String> failure() {
        return probe.failure();
    }

    @Override
    public void close() {
        pool.close();
    }

    /// Uses a connection of DbClient, because transactions of DbClient do not expose their connection.
    private <T> T once(Function<Transaction, T> work) {
        return withConnection(connection -> {
            connection.setAutoCommit(false);
            T result;
            try {
                result = work.apply(new Transaction(connection, statements));
            } catch (RuntimeException | Error e) {
                rollBack(connection, e);
                throw e;
            }
            try {
                connection.commit();
            } catch (SQLException e) {
                rollBack(connection, e);
                throw SqlExceptionTranslator.translateOnCommit(e);
            }
            return result;
        });
    }

    /// Ignores a failed rollback: the connection is broken, and PostgreSQL rolls back by itself.
    private static void rollBack(Connection connection, Throwable because) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }

    private Connection connect() {
        try {
            return pool.getConnection();
        } catch (SQLTransientConnectionException e) {
            throw isBusy() ? SqlExceptionTranslator.poolBusy(e) : SqlExceptionTranslator.translate(e);
        } catch (SQLException e) {
            throw SqlExceptionTranslator.translate(e);
        }
    }

    /// Returns whether all connections of the pool are in use while the database answers.
    private boolean isBusy() {
        return pool.isRunning()
                && pool.getHikariPoolMXBean().getTotalConnections() >= pool.getMaximumPoolSize()
                && probe.failure().isEmpty();
    }

    private static void pauseBeforeRetry(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(5L, 20L * attempt));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
