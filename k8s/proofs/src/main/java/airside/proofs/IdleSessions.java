package airside.proofs;

import airside.proofs.cluster.Database;
import airside.proofs.cluster.Waiting;
import java.time.Duration;

/// Every two seconds terminates the services' database sessions that have been idle for three seconds, as a
/// firewall or a failover does. A pool tests an idle connection before it uses it, and opens another, so no request
/// fails.
final class IdleSessions implements AutoCloseable {
    private static final String END = """
        select count(pg_terminate_backend(pid)) from pg_stat_activity
        where usename in ('auth', 'flights', 'bookings') and state = 'idle'
          and state_change < clock_timestamp() - interval '3 seconds'\
        """;
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Thread thread;
    private volatile boolean isClosed;

    private IdleSessions(Database database) {
        thread = Thread.ofVirtual().unstarted(() -> {
            while (!isClosed) {
                database.query(END);
                Waiting.pause(PAUSE);
            }
        });
    }

    static IdleSessions endIn(Database database) {
        var sessions = new IdleSessions(database);
        sessions.thread.start();
        return sessions;
    }

    @Override
    public void close() {
        isClosed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new ProofFailedException("Interrupted", e);
        }
    }
}
