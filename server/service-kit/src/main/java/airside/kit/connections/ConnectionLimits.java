package airside.kit.connections;

import java.time.Duration;

/// The limits of clients: open connections and timeouts.
///
/// @param connectionsMax open connections of all clients together
/// @param connectionsPerAddressMax open connections of one address; the /64 network of an IPv6 address counts as
/// one
/// @param idleTimeout how long a connection may be open without a request
/// @param headTimeout how long the head of a request (request line and headers) may take from its first byte to its
/// last
/// @param bodyTimeout how long the body of a request may take
/// @param responseTimeout how long a client may take to read one buffer of an answer
public record ConnectionLimits(
        int connectionsMax,
        int connectionsPerAddressMax,
        Duration idleTimeout,
        Duration headTimeout,
        Duration bodyTimeout,
        Duration responseTimeout) {

    public ConnectionLimits {
        if (connectionsMax < 1 || connectionsPerAddressMax < 1) {
            throw new IllegalArgumentException("At least one connection must be allowed, not %d, per address %d"
                    .formatted(connectionsMax, connectionsPerAddressMax));
        }
    }
}
