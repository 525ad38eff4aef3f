package airside.desktop.accountdata;

import java.time.Instant;

/// A stored text with the time of its last change.
record StoredText(String text, Instant keptAt) {}
