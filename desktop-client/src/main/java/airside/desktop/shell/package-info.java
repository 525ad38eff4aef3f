/// What surrounds the screens: the rail on the left, the status bar below, the window itself.
@NullMarked
package airside.desktop.shell;

import org.jspecify.annotations.NullMarked;
