/// The home screen: search form, next trip, recent searches, unfinished bookings, and the route on a map.
@NullMarked
package airside.desktop.home;

import org.jspecify.annotations.NullMarked;
