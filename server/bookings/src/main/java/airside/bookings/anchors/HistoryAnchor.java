package airside.bookings.anchors;

import java.time.Instant;

/// A signature over the heads of the history's chains at one moment, and over the anchor before. The key is not in
/// the database, so that a role that can write there, even the owner of the tables, cannot sign an anchor.
///
/// @param number from 1, without gaps
/// @param coversUntil entries that happened until then are anchored, here or in an earlier anchor
/// @param heads how many bookings have new entries in it
/// @param headsHash SHA-256 over those heads, by booking
/// @param signature HMAC-SHA-256, as hexadecimal digits
record HistoryAnchor(long number, Instant at, Instant coversUntil, int heads, String headsHash, String signature) {
    /// What stands for the anchor before the first.
    static final String NO_SIGNATURE = "0".repeat(64);
}
