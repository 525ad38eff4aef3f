/// The flights service: timetable, seat inventory, prices. Read [airside.flights.FlightsService] first.
@NullMarked
package airside.flights;

import org.jspecify.annotations.NullMarked;
