package airside.auth.sessions;

import airside.auth.sessions.Sessions.Ended;
import airside.kit.tokens.TokenRules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

/// The sessions that ended while access tokens of theirs may not have expired yet, for all services to refuse. Read
/// from the schema once a second at most, however many replicas ask.
public final class EndedSessionList {
    /// As in the contract.
    static final int SESSIONS_MAX = 10_000;

    private static final Duration READ_INTERVAL = Duration.ofSeconds(1);

    private final Sessions sessions;
    private final Duration listedFor;
    private final Clock clock;
    private final int max;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Optional<Read> last = Optional.empty();

    /// @param atNanos on the clock of [System#nanoTime]
    private record Read(Content content, long atNanos) {
        boolean isFresh() {
            return System.nanoTime() - atNanos < READ_INTERVAL.toNanos();
        }
    }

    /// The answer to services.
    ///
    /// @param sessionIds the sessions that ended last, latest first
    /// @param tokensIssuedAfter present when more have ended than are listed: each of the others ended at or before
    /// this instant, and so were its tokens issued
    public record Content(List<UUID> sessionIds, Optional<Instant> tokensIssuedAfter) {
        public Content {
            sessionIds = List.copyOf(sessionIds);
        }
    }

    /// @param accessTokenLifetime how long a token that was issued before its session ended may be good
    public EndedSessionList(Sessions sessions, Duration accessTokenLifetime, Clock clock) {
        this(sessions, accessTokenLifetime, clock, SESSIONS_MAX);
    }

    EndedSessionList(Sessions sessions, Duration accessTokenLifetime, Clock clock, int max) {
        this.sessions = sessions;
        // Verifiers allow for a skew of the clocks, and so may the replicas of auth differ that write and read.
        this.listedFor = accessTokenLifetime.plus(TokenRules.CLOCK_SKEW_MAX.multipliedBy(2));
        this.clock = clock;
        this.max = max;
    }

    /// The list as it stood a second ago at most.
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
