/// Cards, payments, and the simulated acquirer in place of a real one. Read
/// [airside.bookings.payments.PaymentProvider] first; the test cards are in [airside.bookings.payments.TestCard].
@NullMarked
package airside.bookings.payments;

import org.jspecify.annotations.NullMarked;
