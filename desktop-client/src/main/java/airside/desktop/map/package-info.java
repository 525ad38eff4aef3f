/// A world map on a canvas: Natural Earth's outlines and great circles between places.
@NullMarked
package airside.desktop.map;

import org.jspecify.annotations.NullMarked;
