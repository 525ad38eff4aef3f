/// Airports and cities, and the search for them by what people type. Read [airside.flights.places.Places] first.
@NullMarked
package airside.flights.places;

import org.jspecify.annotations.NullMarked;
