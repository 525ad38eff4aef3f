package airside.bookings.retrieval;

import airside.kit.database.Database;
import airside.kit.database.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Counts failed attempts to retrieve a booking, for all replicas together. A lock for each subject serialises the
/// counting, so that concurrent attempts cannot exceed a limit.
public final class JdbcRetrievalAttempts {
    /// Serialises attempts with the same subject. No other lock uses this seed.
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtextextended(?, 1919251570))";

    private static final String COUNT =
            "SELECT count(*)::int AS attempts FROM retrieval_failures WHERE subject = ? AND failed_at > ?";

    private static final String OLDEST = """
        SELECT min(failed_at) AS oldest FROM (
            SELECT failed_at FROM retrieval_failures WHERE subject = ? AND failed_at > ?
            ORDER BY failed_at DESC LIMIT ?) AS latest
        """;

    private static final String ADD = "INSERT INTO retrieval_failures (subject, failed_at, id) VALUES (?, ?, ?)";

    private static final String REMOVE =
            "DELETE FROM retrieval_failures WHERE subject = ANY (?) AND failed_at = ? AND id = ?";

    private static final String DELETE_OLD = "DELETE FROM retrieval_failures WHERE failed_at < ?";

    private final Database database;

    public JdbcRetrievalAttempts(Database database) {
        this.database = database;
    }

    /// The maximum number of attempts of a subject in a time window.
    record Limit(String subject, int attemptsMax, Duration window) {}

    /// The result of counting an attempt.
    sealed interface Admission {
        /// The attempt was counted for these subjects.
        record Admitted(List<String> subjects, Instant at, UUID id) implements Admission {}

        /// A limit is reached; the attempt was not counted.
        ///
        /// @param waitFor time until an attempt is admitted again
        record TooMany(Duration waitFor) implements Admission {}
    }

    /// Counts an attempt for the first limit of each list that is not reached. If all limits of a list are reached,
    /// the attempt is refused and not counted.
    Admission admit(List<List<Limit>> limits, Instant now) {
        Instant at = now.truncatedTo(ChronoUnit.MICROS);
        return database.inTransaction(transaction -> {
            limits.stream()
                    .flatMap(List::stream)
                    .map(Limit::subject)
                    .distinct()
                    .sorted()
                    .forEach(subject -> transaction.query(LOCK, _ -> true, subject));
            var subjects = new ArrayList<String>();
            for (List<Limit> alternatives : limits) {
                var withRoom = alternatives.stream()
                        .filter(limit -> hasRoom(transaction, limit, at))
                        .findFirst();
                if (withRoom.isEmpty()) return new Admission.TooMany(shortestWait(transaction, alternatives, at));
                subjects.add(withRoom.get().subject());
            }
            UUID id = UUID.randomUUID();
            for (String subject : subjects) transaction.execute(ADD, subject, at, id);
            return new Admission.Admitted(List.copyOf(subjects), at, id);
        });
    }

    /// Removes a successful attempt from the counts.
    void release(Admission.Admitted attempt) {
        database.execute(REMOVE, attempt.subjects(), attempt.at(), attempt.id());
    }

    /// Deletes attempts from before an instant, and returns their number.
    public int deleteOld(Instant before) {
        return database.execute(DELETE_OLD, before);
    }

    private static boolean hasRoom(Transaction transaction, Limit limit, Instant at) {
        return transaction
                        .find(COUNT, row -> row.integer("attempts"), limit.subject(), at.minus(limit.window()))
                        .orElse(0)
                < limit.attemptsMax();
    }

    private static Duration shortestWait(Transaction transaction, List<Limit> alternatives, Instant at) {
        return alternatives.stream()
                .map(limit -> Duration.between(at, hasRoomAt(transaction, limit, at)))
                .min(Duration::compareTo)
                .filter(Duration::isPositive)
                .orElse(Duration.ofSeconds(1));
    }

    private static Instant hasRoomAt(Transaction transaction, Limit limit, Instant at) {
        return transaction
                .find(
                        OLDEST,
                        row -> row.findInstant("oldest").orElse(at),
                        limit.subject(),
                        at.minus(limit.window()),
                        limit.attemptsMax())
                .map(oldest -> oldest.plus(limit.window()))
                .orElse(at);
    }
}
