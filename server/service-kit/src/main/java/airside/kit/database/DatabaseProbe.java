package airside.kit.database;

import airside.kit.problem.ProblemException;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;

/// Checks whether the database answers, once a second at most. Uses an unpooled connection while the pool is
/// exhausted, so that a busy service counts as ready.
final class DatabaseProbe {
    private static final Duration CACHE_TTL = Duration.ofSeconds(1);
    private static final int ANSWER_SECONDS_MAX = 1;

    private final HikariDataSource pool;
    private final DataSource unpooled;
    private Optional<String> failure = Optional.empty();
    private long cachedUntilNanos = System.nanoTime();

    DatabaseProbe(HikariDataSource pool, DataSource unpooled) {
        this.pool = pool;
        this.unpooled = unpooled;
    }

    /// Returns why the database cannot be used; empty if it can. The result is cached for a second.
    synchronized Optional<String> failure() {
        if (System.nanoTime() - cachedUntilNanos < 0) return failure;
        failure = probe();
        cachedUntilNanos = System.nanoTime() + CACHE_TTL.toNanos();
        return failure;
    }

    private Optional<String> probe() {
        boolean isPoolFree = pool.isRunning() && pool.getHikariPoolMXBean().getIdleConnections() > 0;
        try (Connection connection = (isPoolFree ? pool : unpooled).getConnection()) {
            return connection.isValid(ANSWER_SECONDS_MAX)
                    ? Optional.empty()
                    : Optional.of("The database does not answer.");
        } catch (SQLException e) {
            return Optional.of(
                    SqlExceptionTranslator.translate(e) instanceof ProblemException problem
                            ? problem.detail()
                            : e.getMessage());
        }
    }
}
