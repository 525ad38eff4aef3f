package airside.bookings.anchors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The number and the signature of an anchor as published outside of the database, in a line of the log or of a
/// file. Comparing them with the database shows that an anchor was deleted or replaced there.
public record PublishedAnchor(long number, String signature) {
    private static final Pattern LINE = Pattern.compile("History anchor ([0-9]{1,18}) .*?, signature ([0-9a-f]{64})");

    static PublishedAnchor of(HistoryAnchor anchor) {
        return new PublishedAnchor(anchor.number(), anchor.signature());
    }

    /// Returns the line that publishes an anchor.
    static String line(HistoryAnchor anchor) {
        return "History anchor %d of %s: %d bookings, complete until %s, signature %s"
                .formatted(anchor.number(), anchor.at(), anchor.heads(), anchor.coversUntil(), anchor.signature());
    }

    /// Returns the anchor in a line, which may have other text around it as lines of a log do; empty if the line
    /// has no anchor.
    public static Optional<PublishedAnchor> find(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.find()) return Optional.empty();
        return Optional.of(new PublishedAnchor(Long.parseLong(matcher.group(1)), matcher.group(2)));
    }

    /// Returns the anchors in lines.
    static List<PublishedAnchor> findAll(Stream<String> lines) {
        return lines.flatMap(line -> find(line).stream()).toList();
    }

    /// Returns the anchors in a file; an empty list if the file does not exist.
    static List<PublishedAnchor> readAll(Path file) {
        if (!Files.exists(file)) return List.of();
        try (Stream<String> lines = Files.lines(file)) {
            return findAll(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
