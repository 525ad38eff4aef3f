package airside.kit.host;

import airside.kit.routing.Routes;
import java.util.List;

/// A service. It does not know whether it runs alone in a pod or together with others in one process.
public interface Service extends AutoCloseable {
    /// Returns the name of the module, the path prefix, the section of the settings and the schema, such as
    /// `flights`.
    String name();

    /// Returns the default port of a process with this service only.
    int defaultPort();

    /// Adds the routes, all of them under `/api/<name>`.
    void routing(Routes routes);

    /// Migrates the schema, loads data and starts background work. The host calls it on a thread of its own once it
    /// listens; until it returns, the service is not ready and its routes answer 503. If it throws a problem with
    /// status 503, because the database or another service does not answer, the host calls it again a little later,
    /// so it must be repeatable.
    default void start() {}

    /// Returns the heap that the service needs at least, in megabytes of 2^20 bytes.
    default int heapMegabytesMin() {
        return 32;
    }

    /// Returns the conditions for readiness besides a completed start.
    default List<ReadinessCheck> readinessChecks() {
        return List.of();
    }

    /// Ends background work. Called when the host has stopped listening.
    @Override
    default void close() {}
}
