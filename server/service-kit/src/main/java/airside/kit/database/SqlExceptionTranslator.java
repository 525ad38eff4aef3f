package airside.kit.database;

import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/// Translates SQL exceptions by their SQLSTATE: a database that does not answer or is busy to a problem, a violated
/// constraint to [ConstraintViolatedException], a conflict between transactions to [ConflictException], and any
/// other to [SqlException].
final class SqlExceptionTranslator {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private SqlExceptionTranslator() {}

    static RuntimeException translate(SQLException e) {
        String state = Optional.ofNullable(e.getSQLState()).orElse("");
        if (isConnectionLost(e, state)) return unavailable(e);
        return switch (state) {
            case "55P03", "57014" -> busy(e);
            case "40001", "40P01" -> new ConflictException(e);
            default -> state.startsWith("23") ? new ConstraintViolatedException(constraint(e), e) : new SqlException(e);
        };
    }

    /// As above, for exceptions that DbClient has wrapped; returns other exceptions as they are.
    static RuntimeException translate(RuntimeException e) {
        if (e instanceof ProblemException || e instanceof SqlException) return e;
        return sqlCause(e).map(SqlExceptionTranslator::translate).orElse(e);
    }

    /// Returns the problem if the database answers, but no connection of the pool became free in time.
    static ProblemException poolBusy(SQLException e) {
        return overloaded(e, "All connections to the database are in use; nothing was changed. Try again.");
    }

    /// As above, for a commit: if the connection broke, it is unknown whether the transaction was committed.
    static RuntimeException translateOnCommit(SQLException e) {
        String state = Optional.ofNullable(e.getSQLState()).orElse("");
        return isConnectionLost(e, state) ? new OutcomeUnknownException(e) : translate(e);
    }

    private static Optional<SQLException> sqlCause(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) return Optional.of(sql);
        }
        return Optional.empty();
    }

    /// SQLSTATE classes 08 and 57P: the connection is lost, or PostgreSQL is starting or stopping; 53300:
    /// PostgreSQL accepts no more connections.
    private static boolean isConnectionLost(SQLException e, String state) {
        return e instanceof SQLTransientConnectionException
                || state.startsWith("08")
                || state.startsWith("57P")
                || state.equals("53300");
    }

    private static ProblemException unavailable(SQLException e) {
        var problem = new ProblemException(
                        ProblemType.DATABASE_UNAVAILABLE,
                        "The database does not answer; nothing was changed. Try again.")
                .retryAfter(RETRY_AFTER);
        problem.initCause(e);
        return problem;
    }

    /// A lock or a statement exceeded its timeout.
    private static ProblemException busy(SQLException e) {
        return overloaded(e, "The database is too busy at the moment; nothing was changed. Try again.");
    }

    private static ProblemException overloaded(SQLException e, String detail) {
        var problem = new ProblemException(ProblemType.OVERLOADED, detail).retryAfter(RETRY_AFTER);
        problem.initCause(e);
        return problem;
    }

    private static String constraint(SQLException e) {
        if (!(e instanceof PSQLException postgres)) return "";
        return Optional.ofNullable(postgres.getServerErrorMessage())
                .map(ServerErrorMessage::getConstraint)
                .orElse("");
    }
}
