package airside.desktop.accountdata;

import java.time.Instant;

/// A text and when it was kept.
record StoredText(String text, Instant keptAt) {}
