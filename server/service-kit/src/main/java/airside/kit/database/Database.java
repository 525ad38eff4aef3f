package airside.kit.database;

import airside.kit.host.ReadinessCheck;
import airside.kit.host.ServiceContext;
import airside.kit.problem.ProblemException;
import airside.kit.settings.Settings;
import airside.kit.tracing.Tracing;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.helidon.dbclient.DbClient;
import io.helidon.dbclient.jdbc.JdbcClientBuilder;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Function;

/// The PostgreSQL of one service: its own schema, its own role, its own pool.
///
/// Connections are DbClient's; statements go to JDBC by way of `unwrap`, because DbClient reads a `timestamptz` and
/// a local `timestamp` alike, as an instant in the zone of this machine.
public final class Database implements AutoCloseable {
    /// How often work is done again that PostgreSQL undid because of a deadlock or a serialization failure.
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

    /// The database of a service, as set under `flights.database`. Its connections are counted, its statements told
    /// to the collector. Nothing is connected yet.
    public static Database of(ServiceContext context, String service) {
        Database database = of(context.settings(), service, context.tracing());
        database.pool.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(context.metrics()));
        return database;
    }

    /// The same without anybody who counts or is told.
    public static Database of(Settings settings, String service) {
        return of(settings, service, Tracing.none());
    }

    private static Database of(Settings settings, String service, Tracing tracing) {
        var at = DatabaseSettings.of(settings, service);
        HikariDataSource pool = at.pool();
        return new Database(pool, Migrations.of(at), new DatabaseProbe(pool, at.unpooled()), new Statements(tracing));
    }

    /// Brings the schema up to date, by the migration role where one is set.
    ///
    /// @throws ProblemException `DATABASE_UNAVAILABLE` when the database, or the migration role in it, is not there
    /// (yet)
    public void migrate() {
        migrations.run();
    }

    /// Does work in one transaction: all of it or nothing. Work that PostgreSQL undid because of a deadlock is done
    /// again, so it must have no effects outside of the database.
    ///
    /// @throws ProblemException `DATABASE_UNAVAILABLE`; `OVERLOADED` when all connections stayed in use;
    /// [OutcomeUnknownException] when the connection broke on commit
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

    /// Does work in one transaction when there is nothing to answer.
    public void doInTransaction(Consumer<Transaction> work) {
        inTransaction(transaction -> {
            work.accept(transaction);
            return true;
        });
    }

    /// All rows of one statement.
    public <T> List<T> query(String sql, RowMapping<T> mapping, Object... parameters) {
        return withConnection(connection -> statements.query(connection, sql, mapping, parameters));
    }

    /// The only row of one statement, if there is one.
    public <T> Optional<T> find(String sql, RowMapping<T> mapping, Object... parameters) {
        return withConnection(connection -> statements.find(connection, sql, mapping, parameters));
    }

    /// One statement that changes rows, and how many it changed.
    public int execute(String sql, Object... parameters) {
        return withConnection(connection -> statements.execute(connection, sql, parameters));
    }

    /// A connection of the pool for what only JDBC can do, such as `COPY`. It commits by itself and goes back
    /// afterwards.
    public <T> T withConnection(ConnectionWork<T> work) {
        try (Connection connection = client.unwrap(Connection.class)) {
            return work.with(connection);
        } catch (SQLException e) {
            throw SqlExceptionTranslator.translate(e);
        } catch (RuntimeException e) {
            throw SqlExceptionTranslator.translate(e);
        }
    }

    /// Helidon's own view of the same pool.
    public DbClient client() {
        return client;
    }

    /// Whether the database answers.
    public ReadinessCheck readiness() {
        return new ReadinessCheck("database", probe::failure);
    }

    @Override
    public void close() {
        pool.close();
    }

    /// By hand on a connection of DbClient: its own transactions do not hand out theirs.
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

    /// A rollback that fails has no news: the connection is broken, and PostgreSQL undoes the work by itself.
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

    /// Whether the pool has all of its connections, so that they are in use, and the database answers.
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
