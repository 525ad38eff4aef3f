package airside.bookings.history;

import airside.bookings.history.HistoryChain.Link;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/// One change of a booking. Its hash covers its fields and the hash of the entry before. A changed or removed entry
/// therefore invalidates all later ones, and the last hash is also stored with the booking.
///
/// @param number within the booking, from 1
/// @param by user name of the client that caused it, or [#SYSTEM]
/// @param why a reason in words; empty if the event has no reason
/// @param before the booking's status before; empty for the first entry
/// @param after the booking's status after
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
    /// The user name for changes that no client requested.
    public static final String SYSTEM = "airside";

    /// Creates the next entry of a booking's chain.
    ///
    /// @param last the last link of the chain, or [Link#NONE]
    /// @param at stored in microseconds
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

    /// Returns the last link of the chain that ends with this entry.
    public Link link() {
        return new Link(number, hash);
    }

    private HistoryEntry withHash(String sealed) {
        return new HistoryEntry(bookingId, number, at, by, what, why, before, after, sealed);
    }

    /// The kinds of changes; the names are stored and are those of the contract.
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
