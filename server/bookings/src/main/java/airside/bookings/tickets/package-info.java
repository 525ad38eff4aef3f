/// Electronic tickets: a number for each passenger, a coupon for each segment. Read
/// [airside.bookings.tickets.Ticket] first.
@NullMarked
package airside.bookings.tickets;

import org.jspecify.annotations.NullMarked;
