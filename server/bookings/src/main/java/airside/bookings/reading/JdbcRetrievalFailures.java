package airside.bookings.reading;

import airside.kit.database.Database;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Wrong tries to find a booking, counted for all replicas together.
public final class JdbcRetrievalFailures {
    private static final String ADD = "INSERT INTO retrieval_failures (subject, failed_at, id) VALUES (?, ?, ?)";

    private static final String COUNT =
            "SELECT count(*)::int AS failures FROM retrieval_failures WHERE subject = ? AND failed_at > ?";

    private static final String FORGET = "DELETE FROM retrieval_failures WHERE failed_at < ?";

    private final Database database;

    public JdbcRetrievalFailures(Database database) {
        this.database = database;
    }

    void add(List<String> subjects, Instant now) {
        for (String subject : subjects) database.execute(ADD, subject, now, UUID.randomUUID());
    }

    int count(String subject, Instant since) {
        return database.find(COUNT, row -> row.integer("failures"), subject, since)
                .orElse(0);
    }

    public int forgetOld(Instant before) {
        return database.execute(FORGET, before);
    }
}
