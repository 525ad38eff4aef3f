/// Airports and cities, and finding them as people type them. Read [airside.flights.places.Places] first.
@NullMarked
package airside.flights.places;

import org.jspecify.annotations.NullMarked;
