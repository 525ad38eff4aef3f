/// The trip as it was sold: journeys, segments, fare families and the price. The booking stores it unchanged,
/// independent of later changes in flights. Read [airside.bookings.trip.Trip] first.
@NullMarked
package airside.bookings.trip;

import org.jspecify.annotations.NullMarked;
