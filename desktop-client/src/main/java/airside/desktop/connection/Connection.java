package airside.desktop.connection;

import java.time.Duration;
import java.time.Instant;

/// Whether the server answers.
public sealed interface Connection {
    record Connecting() implements Connection {}

    /// @param echo how long the smallest question took
    record Connected(Duration echo) implements Connection {}

    /// @param lastSeenAt when it last answered; what is on the screen is as of then
    /// @param nextTryAt when it is asked again
    record Lost(Instant lastSeenAt, Instant nextTryAt) implements Connection {}
}
