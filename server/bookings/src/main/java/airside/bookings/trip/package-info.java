/// The trip as it was offered and agreed: journeys, segments, fare families and the price, kept with the booking
/// word for word, whatever flights may change later. Read [airside.bookings.trip.Trip] first.
@NullMarked
package airside.bookings.trip;

import org.jspecify.annotations.NullMarked;
