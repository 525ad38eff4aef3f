package airside.desktop.gateway;

import java.time.Instant;

/// A copy of a response, with the time when it was received.
public record Cached<T>(T value, Instant at) {}
