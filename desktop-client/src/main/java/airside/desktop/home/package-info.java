/// Where one starts: the search form, the next trip, the last searches, and the route chosen on a map.
@NullMarked
package airside.desktop.home;

import org.jspecify.annotations.NullMarked;
