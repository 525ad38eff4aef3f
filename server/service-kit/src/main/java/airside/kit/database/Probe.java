package airside.kit.database;

import airside.kit.problem.ProblemException;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;

/// Asks the database now and then whether it answers. Not by way of a pool that is all in use: a busy service is
/// not an unready one.
final class Probe {
    private static final Duration KEPT = Duration.ofSeconds(1);
    private static final int ANSWER_SECONDS_MAX = 1;

    private final HikariDataSource pool;
    private final DataSource unpooled;
    private Optional<String> whyNot = Optional.empty();
    private long keptUntilNanos = System.nanoTime();

    Probe(HikariDataSource pool, DataSource unpooled) {
        this.pool = pool;
        this.unpooled = unpooled;
    }

    /// Why the database cannot be used; empty when it can. An answer is kept for a second.
    synchronized Optional<String> whyNot() {
        if (System.nanoTime() - keptUntilNanos < 0) return whyNot;
        whyNot = ask();
        keptUntilNanos = System.nanoTime() + KEPT.toNanos();
        return whyNot;
    }

    private Optional<String> ask() {
        boolean isPoolFree = pool.isRunning() && pool.getHikariPoolMXBean().getIdleConnections() > 0;
        try (Connection connection = (isPoolFree ? pool : unpooled).getConnection()) {
            return connection.isValid(ANSWER_SECONDS_MAX)
                    ? Optional.empty()
                    : Optional.of("The database does not answer.");
        } catch (SQLException e) {
            return Optional.of(
                    SqlFailures.translated(e) instanceof ProblemException problem ? problem.detail() : e.getMessage());
        }
    }
}
