package airside.kit.host;

import airside.kit.routing.Routes;
import java.util.List;

/// One of the services. It never knows whether it lives alone in a pod or beside the others in one process.
public interface Service extends AutoCloseable {
    /// `flights`: the module, the path prefix, the settings, the schema.
    String name();

    /// The port it listens on when it lives alone and nobody says otherwise.
    int defaultPort();

    /// Everything under `/api/flights`.
    void routing(Routes routes);

    /// Migrates, loads and starts background work. Called once the host listens, on a thread of its own; until it
    /// returns, the service is not ready and its routes answer 503. When it fails because the database or another
    /// service does not answer (a 503 problem), it is called again a little later, so it must be repeatable.
    default void start() {}

    /// The smallest heap that it starts with, in megabytes.
    default int heapMegabytesMin() {
        return 32;
    }

    /// What must be true besides having started, so that requests may come.
    default List<ReadinessCheck> readinessChecks() {
        return List.of();
    }

    /// Ends background work. The host has stopped listening.
    @Override
    default void close() {}
}
