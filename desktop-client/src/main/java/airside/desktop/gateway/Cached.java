package airside.desktop.gateway;

import java.time.Instant;

/// What the server answered earlier, and when.
public record Cached<T>(T value, Instant at) {}
