/// Signatures over the history (anchors), which an owner of the database cannot forge, and their verification. Read
/// [airside.bookings.anchors.HistoryAnchor] first.
@NullMarked
package airside.bookings.anchors;

import org.jspecify.annotations.NullMarked;
