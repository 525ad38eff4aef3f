package airside.backupcopies;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A large file is stored as several objects, so that each fits into memory and below the store's limit:
/// `base.tar.gz.part-00000` …; `cat` puts them together again.
final class Parts {
    static final int BYTES = 32 * 1024 * 1024;

    private Parts() {}

    /// One of the objects that a file becomes.
    record Part(String name, long offset, int bytes) {}

    static List<Part> of(String name, long bytes) {
        if (bytes <= BYTES) return List.of(new Part(name, 0, (int) bytes));
        List<Part> parts = new ArrayList<>();
        for (long offset = 0; offset < bytes; offset += BYTES) {
            parts.add(new Part(
                    "%s.part-%05d".formatted(name, offset / BYTES), offset, (int) Math.min(BYTES, bytes - offset)));
        }
        return parts;
    }

    /// The name of the file that an object belongs to.
    static String file(String object) {
        return object.replaceAll("\\.part-\\d{5}$", "");
    }

    /// Whether all of them are stored, with their sizes.
    static boolean areStored(List<Part> parts, Map<String, Long> stored) {
        return parts.stream().allMatch(part -> Long.valueOf(part.bytes()).equals(stored.get(part.name())));
    }
}
