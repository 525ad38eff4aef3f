/// The flights service: what flies, what is free, what it costs. Read [airside.flights.FlightsService] first.
@NullMarked
package airside.flights;

import org.jspecify.annotations.NullMarked;
