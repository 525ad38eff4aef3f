/// Passengers: their names, the names on their tickets, and the check that ages match passenger types. Read
/// [airside.bookings.passengers.Passenger] first, then [airside.bookings.passengers.TicketName].
@NullMarked
package airside.bookings.passengers;

import org.jspecify.annotations.NullMarked;
