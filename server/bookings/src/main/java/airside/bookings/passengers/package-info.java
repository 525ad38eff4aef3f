/// Who travels: names as people have them and as airlines write them, and ages that fit the fares.
/// Read [airside.bookings.passengers.Passenger] first, then [airside.bookings.passengers.TicketName].
@NullMarked
package airside.bookings.passengers;

import org.jspecify.annotations.NullMarked;
