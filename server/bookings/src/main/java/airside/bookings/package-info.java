/// What was promised to whom: bookings, payments, tickets, history. Read [airside.bookings.BookingsService], the
/// parts list, then the room [airside.bookings.saga].
@NullMarked
package airside.bookings;

import org.jspecify.annotations.NullMarked;
