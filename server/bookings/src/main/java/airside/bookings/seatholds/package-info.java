/// Seat holds, made while a traveller fills in the booking page. Read [airside.bookings.seatholds.HoldSeats] first.
@NullMarked
package airside.bookings.seatholds;

import org.jspecify.annotations.NullMarked;
