/// Limits on seats that are held without a payment, so that no account takes a flight hostage. Read
/// [airside.bookings.unpaid.JdbcUnpaidSeats] first; flights limits the share of each cabin besides.
@NullMarked
package airside.bookings.unpaid;

import org.jspecify.annotations.NullMarked;
