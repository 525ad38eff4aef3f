/// A field to choose a place by code, name, city or country; typing errors are tolerated.
@NullMarked
package airside.desktop.place;

import org.jspecify.annotations.NullMarked;
