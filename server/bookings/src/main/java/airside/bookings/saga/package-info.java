/// The saga of a booking: hold the seats, charge the card, confirm the seats, issue the tickets, or compensate.
/// Each step is committed before the next one starts, so that a booking completes although a process or another
/// service fails. Read [airside.bookings.saga.BookingSaga] first: it decides and has no side effects;
/// [airside.bookings.saga.SagaRunner] executes what it decides.
@NullMarked
package airside.bookings.saga;

import org.jspecify.annotations.NullMarked;
