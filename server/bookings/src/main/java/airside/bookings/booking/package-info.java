/// The booking and the states of its saga. Read [airside.bookings.booking.Booking] first, then
/// [airside.bookings.booking.BookingState].
@NullMarked
package airside.bookings.booking;

import org.jspecify.annotations.NullMarked;
