/// The booking page: seats held while one types, travellers, contact and payment on one page.
/// Read [BookingViewModel] first; [IdempotentRequest] is why nobody pays twice.
@NullMarked
package airside.desktop.booking;

import org.jspecify.annotations.NullMarked;
