package airside.desktop.travel;

import java.time.Instant;
import java.util.Optional;

/// An entry of a booking's history: time, author, change and reason.
public record HistoryEntry(Instant at, String by, String what, Optional<String> why) {}
