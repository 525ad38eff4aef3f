/// The list of bookings: upcoming, past, cancelled.
@NullMarked
package airside.desktop.trips;

import org.jspecify.annotations.NullMarked;
