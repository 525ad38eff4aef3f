/// Who changed a booking, when and why: an append-only chain of hashes. Read
/// [airside.bookings.history.HistoryEntry] first.
@NullMarked
package airside.bookings.history;

import org.jspecify.annotations.NullMarked;
