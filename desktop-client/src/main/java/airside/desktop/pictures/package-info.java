/// Pictures of screens as PNG files, for the guided tour and for the tests.
@NullMarked
package airside.desktop.pictures;

import org.jspecify.annotations.NullMarked;
