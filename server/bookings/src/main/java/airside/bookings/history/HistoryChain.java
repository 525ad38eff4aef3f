package airside.bookings.history;

import airside.kit.encryption.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Computes and verifies the chain of hashes over a booking's history. The database function `history_hash`
/// computes the same hash, so that a chain can be verified without this program.
public final class HistoryChain {
    private HistoryChain() {}

    /// The last link of a chain, stored with the booking. Without it, removed last entries would not be noticed.
    public record Link(int number, String hash) {
        /// The link before the first entry.
        public static final Link NONE = new Link(0, "0".repeat(64));
    }

    /// Returns whether the entries are complete and unchanged up to the given last link.
    public static boolean isWhole(List<HistoryEntry> entries, Link end) {
        Link last = Link.NONE;
        for (HistoryEntry entry : entries) {
            boolean follows = entry.number() == last.number() + 1;
            if (!follows || !entry.hash().equals(hash(last.hash(), entry))) return false;
            last = entry.link();
        }
        return last.equals(end);
    }

    /// Returns the SHA-256 hash over the hash before and the entry's fields, each with its length in bytes in
    /// front, so that different entries never give the same text.
    static String hash(String hashBefore, HistoryEntry entry) {
        String text = Stream.of(
                        hashBefore,
                        entry.bookingId().toString(),
                        String.valueOf(entry.number()),
                        String.valueOf(microseconds(entry)),
                        entry.by(),
                        entry.what().name(),
                        entry.why().orElse(""),
                        entry.before().orElse(""),
                        entry.after())
                .map(field -> field.getBytes(StandardCharsets.UTF_8).length + ":" + field)
                .collect(Collectors.joining());
        return HexFormat.of().formatHex(Sha256.hash(text));
    }

    private static long microseconds(HistoryEntry entry) {
        return Math.addExact(
                Math.multiplyExact(entry.at().getEpochSecond(), 1_000_000L),
                entry.at().getNano() / 1_000);
    }
}
