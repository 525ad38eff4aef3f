/// The guided tour: the first booking of a fresh traveller, played through the real screens against a real server.
@NullMarked
package airside.desktop.tour;

import org.jspecify.annotations.NullMarked;
