/// The world on a canvas: Natural Earth's outlines, great circles between places.
@NullMarked
package airside.desktop.map;

import org.jspecify.annotations.NullMarked;
