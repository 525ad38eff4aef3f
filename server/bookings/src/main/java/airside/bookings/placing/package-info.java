/// Placing, paying and cancelling bookings. Each stores the request in one transaction; the saga then executes it.
/// Read [airside.bookings.placing.PlaceBooking] first.
@NullMarked
package airside.bookings.placing;

import org.jspecify.annotations.NullMarked;
