/// The guided tour: the first booking of a new traveller in the real window against a real server.
@NullMarked
package airside.desktop.tour;

import org.jspecify.annotations.NullMarked;
