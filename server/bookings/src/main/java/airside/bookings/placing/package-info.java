/// Placing, paying and cancelling bookings: each makes the wish durable, and the saga does the rest. Read
/// [airside.bookings.sales.PlaceBooking] first.
@NullMarked
package airside.bookings.sales;

import org.jspecify.annotations.NullMarked;
