package airside.desktop.accountdata;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/// Limits on size and age of one account's data.
final class RetentionLimits {
    /// Longest text that is stored. The largest booking (nine passengers, six segments) has about 40,000
    /// characters.
    static final int TEXT_CHARS_MAX = 512 * 1024;

    static final int TEXTS_MAX = 500;
    /// Total size of the texts; encrypting and writing that many takes some tens of milliseconds.
    static final int CHARS_MAX = 4 * 1024 * 1024;

    /// Age after which a copy of server data is deleted.
    static final Duration COPY_AGE_MAX = Duration.ofDays(30);

    static final Duration AGE_MAX = Duration.ofDays(90);

    private RetentionLimits() {}

    /// Returns the texts within the limits. Copies of server data are removed first, and of those the oldest.
    static Map<String, StoredText> keep(Map<String, StoredText> entries, Instant now) {
        Map<String, StoredText> kept = new HashMap<>(entries);
        kept.entrySet().removeIf(each -> isTooOld(each.getKey(), each.getValue(), now));
        long chars =
                kept.values().stream().mapToLong(entry -> entry.text().length()).sum();
        Iterator<Map.Entry<String, StoredText>> next = firstToGo(kept).iterator();
        while (kept.size() > TEXTS_MAX || chars > CHARS_MAX) {
            Map.Entry<String, StoredText> gone = next.next();
            kept.remove(gone.getKey());
            chars -= gone.getValue().text().length();
        }
        return kept;
    }

    private static boolean isTooOld(String name, StoredText entry, Instant now) {
        return entry.keptAt().plus(isCopy(name) ? COPY_AGE_MAX : AGE_MAX).isBefore(now);
    }

    private static List<Map.Entry<String, StoredText>> firstToGo(Map<String, StoredText> entries) {
        return entries.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, StoredText> each) -> !isCopy(each.getKey()))
                        .thenComparing(each -> each.getValue().keptAt()))
                .map(each -> Map.entry(each.getKey(), each.getValue()))
                .toList();
    }

    private static boolean isCopy(String name) {
        return name.startsWith(AccountData.COPY);
    }
}
