package airside.bookings.anchors;

import java.time.Instant;

/// A signature over the last entries of the bookings' histories at one moment, and over the anchor before. The key
/// is not in the database, so that a role that can write there, even the owner of the tables, cannot sign an
/// anchor.
///
/// @param number from 1, without gaps
/// @param at when it was signed
/// @param coversUntil entries that happened until then are anchored, here or in an earlier anchor
/// @param heads number of bookings with new entries in it
/// @param headsHash SHA-256 over the last entries of these bookings, ordered by booking
/// @param signature HMAC-SHA-256, as hexadecimal digits
record HistoryAnchor(long number, Instant at, Instant coversUntil, int heads, String headsHash, String signature) {
    /// The previous signature of the first anchor.
    static final String NO_SIGNATURE = "0".repeat(64);
}
