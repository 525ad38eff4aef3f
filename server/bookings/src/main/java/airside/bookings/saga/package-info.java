/// How a booking gets from a wish to tickets, whatever fails meanwhile. Read [airside.bookings.saga.BookingSaga]
/// first: it decides and never acts; [airside.bookings.saga.SagaRunner] acts and never decides.
@NullMarked
package airside.bookings.saga;

import org.jspecify.annotations.NullMarked;
