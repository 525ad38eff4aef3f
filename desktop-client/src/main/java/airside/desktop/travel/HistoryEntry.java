package airside.desktop.travel;

import java.time.Instant;
import java.util.Optional;

/// One change of a booking: when, by whom, what and why.
public record HistoryEntry(Instant at, String by, String what, Optional<String> why) {}
