/// Seat inventory: the seats that are available, held and sold on each dated leg. Read
/// [airside.flights.inventory.JdbcSeatHolds] first.
@NullMarked
package airside.flights.inventory;

import org.jspecify.annotations.NullMarked;
