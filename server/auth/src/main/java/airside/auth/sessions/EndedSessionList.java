package airside.auth.sessions;

import airside.auth.sessions.JdbcSessions.Ended;
import airside.kit.tokens.TokenRules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

/// The list of ended sessions whose access tokens may not have expired yet; all services refuse these tokens. It is
/// read from the database once a second at most, however many replicas request it.
public final class EndedSessionList {
    /// The limit of the contract.
    static final int SESSIONS_MAX = 10_000;

    private static final Duration READ_INTERVAL = Duration.ofSeconds(1);

    private final JdbcSessions sessions;
    private final Duration listedFor;
    private final Clock clock;
    private final int max;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Optional<Read> last = Optional.empty();

    /// A list and when it was read.
    ///
    /// @param atNanos by [System#nanoTime]
    private record Read(Content content, long atNanos) {
        boolean isFresh() {
            return System.nanoTime() - atNanos < READ_INTERVAL.toNanos();
        }
    }

    /// The content of the list.
    ///
    /// @param sessionIds the sessions that ended last, latest first
    /// @param tokensIssuedAfter present if more sessions have ended than are listed: each of the others ended at or
    /// before this instant, and so its tokens were issued by then
    public record Content(List<UUID> sessionIds, Optional<Instant> tokensIssuedAfter) {
        public Content {
            sessionIds = List.copyOf(sessionIds);
        }
    }

    /// @param accessTokenLifetime how long a token stays valid that was issued before its session ended
    public EndedSessionList(JdbcSessions sessions, Duration accessTokenLifetime, Clock clock) {
        this(sessions, accessTokenLifetime, clock, SESSIONS_MAX);
    }

    EndedSessionList(JdbcSessions sessions, Duration accessTokenLifetime, Clock clock, int max) {
        this.sessions = sessions;
        // Verifiers accept a difference between clocks, and the clocks of the replicas that write and read may differ
        // too.
        this.listedFor = accessTokenLifetime.plus(TokenRules.CLOCK_SKEW_MAX.multipliedBy(2));
        this.clock = clock;
        this.max = max;
    }

    /// Returns the list, at most one second old.
    ///
    /// @throws airside.kit.problem.ProblemException `DATABASE_UNAVAILABLE`
    public Content content() {
        return last.filter(Read::isFresh).map(Read::content).orElseGet(this::readOnce);
    }

    private Content readOnce() {
        reading.lock();
        try {
            Read read = last.filter(Read::isFresh).orElseGet(() -> {
                long startedAtNanos = System.nanoTime();
                return new Read(read(), startedAtNanos);
            });
            last = Optional.of(read);
            return read.content;
        } finally {
            reading.unlock();
        }
    }

    private Content read() {
        List<Ended> ended = sessions.listEnded(clock.instant().minus(listedFor), max + 1);
        if (ended.size() <= max) return new Content(ids(ended), Optional.empty());
        return new Content(
                ids(ended.subList(0, max)), Optional.of(ended.get(max).endedAt()));
    }

    private static List<UUID> ids(List<Ended> ended) {
        return ended.stream().map(Ended::id).toList();
    }
}
