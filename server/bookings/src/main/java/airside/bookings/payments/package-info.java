/// Cards, what becomes of charging them, and the simulated acquirer that stands in for a real one.
/// Read [airside.bookings.payments.PaymentProvider] first; the test cards are in
/// [airside.bookings.payments.TestCard].
@NullMarked
package airside.bookings.payments;

import org.jspecify.annotations.NullMarked;
