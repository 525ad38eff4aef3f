package airside.kit.database;

import airside.kit.settings.Settings;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/// The settings under `<service>.database`.
///
/// @param nextPassword the second password of the role while its password is changed: the new one or the old one
/// @param migrationUrl the address for migrations, which need sessions; poolers of transactions do not provide them
/// @param migration the role that owns the schema, if it is not the run-time role
/// @param socketTimeout how long an answer may take before the connection counts as broken
/// @param statementTimeout how long PostgreSQL may run one statement
/// @param lockTimeout how long a statement waits for a lock
/// @param poolTimeout how long a request waits for a connection
/// @param maxLifetime the age at which the pool replaces a connection, 30 s or longer, which is HikariCP's minimum
record DatabaseSettings(
        String service,
        String url,
        String migrationUrl,
        String username,
        String password,
        Optional<String> nextPassword,
        Optional<MigrationRole> migration,
        int poolSize,
        Duration connectTimeout,
        Duration socketTimeout,
        Duration statementTimeout,
        Duration lockTimeout,
        Duration poolTimeout,
        Duration maxLifetime) {

    private static final int POOL_IDLE = 2;
    private static final Duration SHORTEST_LIFETIME = Duration.ofSeconds(30);
    private static final Duration MIGRATION_LOCK_TIMEOUT = Duration.ofSeconds(5);

    static DatabaseSettings of(Settings settings, String service) {
        Settings at = settings.at(service + ".database");
        String url = at.text("url", "jdbc:postgresql://localhost:5432/airside");
        return new DatabaseSettings(
                service,
                url,
                at.text("migration.url", url),
                at.text("username", service),
                at.text("password", ""),
                at.find("password-next"),
                MigrationRole.of(at, service),
                at.integer("pool-size", 10, 1, 500),
                at.duration("connect-timeout", Duration.ofSeconds(3)),
                at.duration("socket-timeout", Duration.ofSeconds(20)),
                at.duration("statement-timeout", Duration.ofSeconds(10)),
                at.duration("lock-timeout", Duration.ofSeconds(3)),
                at.duration("pool-wait", Duration.ofSeconds(2)),
                at.duration("max-lifetime", Duration.ofMinutes(30), SHORTEST_LIFETIME));
    }

    HikariDataSource pool() {
        var config = new HikariConfig();
        config.setPoolName(service);
        config.setDataSource(asRuntimeRole(pooled()));
        config.setMaximumPoolSize(poolSize);
        config.setMinimumIdle(Math.min(POOL_IDLE, poolSize));
        config.setConnectionTimeout(poolTimeout.toMillis());
        config.setValidationTimeout(Math.min(1_000, poolTimeout.toMillis()));
        config.setMaxLifetime(maxLifetime.toMillis());
        // The service may start before the database.
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    private PGSimpleDataSource pooled() {
        PGSimpleDataSource source = source("airside-" + service);
        source.setSocketTimeout(seconds(socketTimeout));
        source.setLoginTimeout(seconds(connectTimeout));
        // Lets PostgreSQL convert a text to the uuid, date or jsonb that the statement needs.
        source.setStringType("unspecified");
        source.setOptions(
                "-c search_path=%s -c statement_timeout=%d -c lock_timeout=%d -c idle_in_transaction_session_timeout=%d"
                        .formatted(
                                service,
                                statementTimeout.toMillis(),
                                lockTimeout.toMillis(),
                                statementTimeout.multipliedBy(2).toMillis()));
        return source;
    }

    /// Returns unpooled connections of the run-time role, for the readiness probe while the pool is exhausted.
    DataSource unpooled() {
        return asRuntimeRole(unpooled("probe"));
    }

    /// Returns unpooled connections of the role that migrates.
    DataSource migrating() {
        PGSimpleDataSource source = unpooled("migration");
        source.setURL(migrationUrl);
        return migration
                .map(role -> new RoleDataSource(source, role.username(), role.password(), Optional.empty()))
                .orElseGet(() -> asRuntimeRole(source));
    }

    private RoleDataSource asRuntimeRole(PGSimpleDataSource source) {
        return new RoleDataSource(source, username, password, nextPassword);
    }

    /// @param purpose a part of the application name that PostgreSQL shows
    private PGSimpleDataSource unpooled(String purpose) {
        PGSimpleDataSource source = source("airside-%s-%s".formatted(service, purpose));
        // Migrations have no statement timeout. They have a lock timeout, because requests queue behind a waiting lock.
        source.setOptions("-c search_path=%s -c lock_timeout=%d".formatted(service, MIGRATION_LOCK_TIMEOUT.toMillis()));
        return source;
    }

    private PGSimpleDataSource source(String applicationName) {
        var source = new PGSimpleDataSource();
        source.setURL(url);
        source.setConnectTimeout(seconds(connectTimeout));
        source.setTcpKeepAlive(true);
        source.setApplicationName(applicationName);
        return source;
    }

    private static int seconds(Duration duration) {
        return (int) Math.max(1, duration.toSeconds());
    }

    /// Hides the password from logs.
    @Override
    public String toString() {
        return "%s as %s".formatted(url, username);
    }
}
