/// The booking: what was promised to whom, and the states it goes through. Read
/// [airside.bookings.booking.Booking] first, then [airside.bookings.booking.BookingState].
@NullMarked
package airside.bookings.booking;

import org.jspecify.annotations.NullMarked;
