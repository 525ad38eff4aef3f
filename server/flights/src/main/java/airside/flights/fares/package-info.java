/// Prices: fare families, booking classes, taxes, and the pure rules that compute a price from them. Read
/// [airside.flights.fares.Pricing] first.
@NullMarked
package airside.flights.fares;

import org.jspecify.annotations.NullMarked;
