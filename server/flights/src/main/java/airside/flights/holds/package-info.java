/// Seat holds over HTTP, for the bookings service: put a hold, confirm it, release it. Read
/// [airside.flights.holds.HoldSeats] first.
@NullMarked
package airside.flights.holds;

import org.jspecify.annotations.NullMarked;
