/// Limits on seats that are held unpaid, so that no account can block a flight. Flights limits the unpaid share of
/// each cabin in addition. Read [airside.bookings.unpaid.JdbcUnpaidSeats] first.
@NullMarked
package airside.bookings.unpaid;

import org.jspecify.annotations.NullMarked;
