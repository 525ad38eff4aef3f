package airside.kit.connections;

import airside.kit.connections.ConnectionState.Waiting;
import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The open connections, by address. At the limit, a new connection evicts one that waits for its client: an idle
/// one before one with an incomplete request, see [Waiting#EVICTION_ORDER]. A connection whose request runs or
/// whose response is being written is never evicted.
final class ConnectionTable {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final Map<String, Set<ClientConnection>> byAddress = new HashMap<>();
    private final int connectionsMax;
    private final int connectionsPerAddressMax;
    private int count;

    ConnectionTable(ConnectionLimits limits) {
        this.connectionsMax = limits.connectionsMax();
        this.connectionsPerAddressMax = limits.connectionsPerAddressMax();
    }

    /// Adds a connection; evicts another one if a limit is reached.
    ///
    /// @return empty if it was added; else `TOO_MANY_REQUESTS` if all connections of its address are busy,
    /// `OVERLOADED` if all connections are
    synchronized Optional<ProblemException> admit(ClientConnection connection) {
        if (count >= connectionsMax && !evictOneOf(largestAddress()) && !evictOneOf(all())) return Optional.of(full());
        Set<ClientConnection> sameAddress = byAddress.getOrDefault(connection.address(), Set.of());
        if (sameAddress.size() >= connectionsPerAddressMax && !evictOneOf(sameAddress))
            return Optional.of(addressIsFull());
        if (byAddress
                .computeIfAbsent(connection.address(), _ -> new HashSet<>())
                .add(connection)) count++;
        return Optional.empty();
    }

    /// Removes a connection; no effect if it was evicted.
    synchronized void remove(ClientConnection connection) {
        Set<ClientConnection> sameAddress = byAddress.get(connection.address());
        if (sameAddress == null || !sameAddress.remove(connection)) return;
        count--;
        if (sameAddress.isEmpty()) byAddress.remove(connection.address());
    }

    /// Returns how many connections are open.
    synchronized int count() {
        return count;
    }

    /// Returns all open connections at this moment.
    synchronized List<ClientConnection> all() {
        return byAddress.values().stream().flatMap(Set::stream).toList();
    }

    private Set<ClientConnection> largestAddress() {
        return byAddress.values().stream()
                .max(Comparator.comparingInt(Set::size))
                .orElseGet(Set::of);
    }

    /// Ends the first connection in the order of [Waiting#EVICTION_ORDER] that still waits.
    private boolean evictOneOf(Collection<ClientConnection> connections) {
        List<Candidate> candidates = connections.stream()
                .flatMap(connection -> connection.waiting().map(waiting -> new Candidate(connection, waiting)).stream())
                .filter(candidate -> candidate.waiting.step().isEvictable())
                .sorted(Comparator.comparing(Candidate::waiting, Waiting.EVICTION_ORDER))
                .toList();
        for (Candidate candidate : candidates) {
            if (!candidate.connection.endIfStill(candidate.waiting)) continue;
            remove(candidate.connection);
            return true;
        }
        return false;
    }

    private ProblemException addressIsFull() {
        return new ProblemException(
                        ProblemType.TOO_MANY_REQUESTS,
                        "%d connections are open from your address, and all are busy; close some, or try again in a second."
                                .formatted(connectionsPerAddressMax))
                .retryAfter(RETRY_AFTER);
    }

    private ProblemException full() {
        return new ProblemException(
                        ProblemType.OVERLOADED,
                        "%d connections are open, and all are busy; try again in a second.".formatted(connectionsMax))
                .retryAfter(RETRY_AFTER);
    }

    private record Candidate(ClientConnection connection, Waiting waiting) {}
}
