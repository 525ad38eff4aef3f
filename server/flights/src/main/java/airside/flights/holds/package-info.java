/// The one door to seats, for the service that books: put a hold, confirm it, release it. Read
/// [airside.flights.holds.HoldSeats] first.
@NullMarked
package airside.flights.holds;

import org.jspecify.annotations.NullMarked;
