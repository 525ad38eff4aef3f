/// Placing, paying and cancelling bookings: each makes the wish durable, and the saga does the rest. Read
/// [airside.bookings.placing.PlaceBooking] first.
@NullMarked
package airside.bookings.placing;

import org.jspecify.annotations.NullMarked;
