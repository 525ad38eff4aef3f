package airside.desktop.accountdata;

import java.time.Instant;

/// A text and when it was kept.
record Entry(String text, Instant keptAt) {}
