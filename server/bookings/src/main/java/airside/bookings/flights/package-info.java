/// What bookings asks of flights, and how it is asked over HTTP. Read [airside.bookings.flights.Flights] first.
@NullMarked
package airside.bookings.flights;

import org.jspecify.annotations.NullMarked;
