/// All bookings of the traveller: upcoming, past, cancelled.
@NullMarked
package airside.desktop.trips;

import org.jspecify.annotations.NullMarked;
