/// What it costs: fare families, booking classes, taxes, and the pure rules that make a price. Read
/// [airside.flights.fares.Pricing] first.
@NullMarked
package airside.flights.fares;

import org.jspecify.annotations.NullMarked;
