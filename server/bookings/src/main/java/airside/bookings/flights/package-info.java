/// The client of the flights service. Read [airside.bookings.flights.Flights] first.
@NullMarked
package airside.bookings.flights;

import org.jspecify.annotations.NullMarked;
