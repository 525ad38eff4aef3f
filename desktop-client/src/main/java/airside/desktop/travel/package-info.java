/// The client's types of the industry: places, journeys, offers and bookings. Records only, independent of the
/// contract, of screens and of the server. Read [Journey] and [Offer] first.
@NullMarked
package airside.desktop.travel;

import org.jspecify.annotations.NullMarked;
