package airside.desktop.connection;

import airside.desktop.gateway.ApiFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Whether the server answers.
public sealed interface Connection {
    record Connecting() implements Connection {}

    /// @param echo how long the smallest question took
    record Connected(Duration echo) implements Connection {}

    /// @param lastSeenAt when it last answered; empty if it has not since the application started
    /// @param nextTryAt when it is asked again
    record Lost(Optional<Instant> lastSeenAt, Instant nextTryAt, ApiFailure why) implements Connection {}
}
