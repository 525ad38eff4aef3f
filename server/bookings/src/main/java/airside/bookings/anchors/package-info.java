/// Signatures over the history that an owner of the database cannot forge. Read
/// [airside.bookings.anchors.HistoryAnchor] first.
@NullMarked
package airside.bookings.anchors;

import org.jspecify.annotations.NullMarked;
