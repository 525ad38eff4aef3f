/// What the screens talk about, in the client's own words: places, journeys, offers and bookings.
/// Records only; nothing here knows the wire, a screen or the server. Read [Journey] and [Offer] first.
@NullMarked
package airside.desktop.travel;

import org.jspecify.annotations.NullMarked;
