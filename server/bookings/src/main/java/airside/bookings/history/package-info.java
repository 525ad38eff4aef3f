/// The history of a booking (who changed it, when and why) as an append-only chain of hashes. Read
/// [airside.bookings.history.HistoryEntry] first.
@NullMarked
package airside.bookings.history;

import org.jspecify.annotations.NullMarked;
