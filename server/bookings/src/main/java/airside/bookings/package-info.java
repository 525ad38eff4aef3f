/// The bookings service: bookings, payments, tickets and their history. Read [airside.bookings.BookingsService]
/// first, which creates all parts, then the package [airside.bookings.saga].
@NullMarked
package airside.bookings;

import org.jspecify.annotations.NullMarked;
