/// Seats: what is free, held and sold on a dated leg. Read [airside.flights.inventory.JdbcSeatHolds] first.
@NullMarked
package airside.flights.inventory;

import org.jspecify.annotations.NullMarked;
