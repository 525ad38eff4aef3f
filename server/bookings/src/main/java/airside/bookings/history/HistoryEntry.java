package airside.bookings.history;

import airside.bookings.history.HistoryChain.Link;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/// One change of a booking. Its hash covers it and the hash of the entry before, so that whoever changes or drops
/// one must change all that follow, and the last one stands with the booking too.
///
/// @param number within the booking, from 1
/// @param by a user name, or `airside` when the system acted by itself
/// @param before the booking's state before; empty for the first entry
public record HistoryEntry(
        UUID bookingId,
        int number,
        Instant at,
        String by,
        What what,
        Optional<String> why,
        Optional<String> before,
        String after,
        String hash) {
    /// Who acted when nobody asked.
    public static final String SYSTEM = "airside";

    /// The next entry of a booking's chain.
    public static HistoryEntry after(
            Link last,
            UUID bookingId,
            Instant at,
            String by,
            What what,
            Optional<String> why,
            Optional<String> before,
            String after) {
        Instant storedAt = at.truncatedTo(ChronoUnit.MICROS);
        HistoryEntry unsealed =
                new HistoryEntry(bookingId, last.number() + 1, storedAt, by, what, why, before, after, "");
        return unsealed.withHash(HistoryChain.hash(last.hash(), unsealed));
    }

    /// The chain's end with this entry.
    public Link link() {
        return new Link(number, hash);
    }

    private HistoryEntry withHash(String sealed) {
        return new HistoryEntry(bookingId, number, at, by, what, why, before, after, sealed);
    }

    /// What happened.
    public enum What {
        REQUESTED,
        SEATS_HELD,
        SEATS_REFUSED,
        PAYMENT_REQUESTED,
        PAYMENT_CAPTURED,
        PAYMENT_DECLINED,
        PAYMENT_REFUNDED,
        SEATS_CONFIRMED,
        TICKETED,
        CANCELLED,
        EXPIRED,
        FAILED
    }
}
