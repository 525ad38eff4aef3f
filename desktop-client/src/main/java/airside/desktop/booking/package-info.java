/// The booking page: held seats, travellers, contact and payment. Read [BookingViewModel] first, then
/// [IdempotentRequest], which prevents double bookings.
@NullMarked
package airside.desktop.booking;

import org.jspecify.annotations.NullMarked;
