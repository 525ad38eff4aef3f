package airside.desktop.connection;

import airside.desktop.gateway.ApiFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The connection to the server: connecting, connected or lost.
public sealed interface Connection {
    record Connecting() implements Connection {}

    /// @param echo round-trip time of the smallest request
    record Connected(Duration echo) implements Connection {}

    /// @param lastSeenAt time of the last response; empty if there was no response since the application started
    /// @param nextTryAt time of the next attempt
    record Lost(Optional<Instant> lastSeenAt, Instant nextTryAt, ApiFailure why) implements Connection {}
}
