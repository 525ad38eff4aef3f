package airside.backupcopies;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Splits a large file into several objects of 32 MiB, so that each fits into memory and below the store's limit:
/// `base.tar.gz.part-00000` …; `cat` joins them again.
final class Parts {
    static final int BYTES = 32 * 1024 * 1024;

    private Parts() {}

    /// One object of a file.
    ///
    /// @param offset position in the file, in bytes
    /// @param bytes size
    record Part(String name, long offset, int bytes) {}

    /// Returns the parts of a file; a file of up to 32 MiB is one object with its own name.
    static List<Part> of(String name, long bytes) {
        if (bytes <= BYTES) return List.of(new Part(name, 0, (int) bytes));
        List<Part> parts = new ArrayList<>();
        for (long offset = 0; offset < bytes; offset += BYTES) {
            parts.add(new Part(
                    "%s.part-%05d".formatted(name, offset / BYTES), offset, (int) Math.min(BYTES, bytes - offset)));
        }
        return parts;
    }

    /// Returns the name of the file that an object belongs to.
    static String file(String object) {
        return object.replaceAll("\\.part-\\d{5}$", "");
    }

    /// Returns whether all parts are stored, with their sizes.
    static boolean areStored(List<Part> parts, Map<String, Long> stored) {
        return parts.stream().allMatch(part -> Long.valueOf(part.bytes()).equals(stored.get(part.name())));
    }
}
