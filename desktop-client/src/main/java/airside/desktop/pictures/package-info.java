/// Pictures of screens as PNG files.
@NullMarked
package airside.desktop.pictures;

import org.jspecify.annotations.NullMarked;
