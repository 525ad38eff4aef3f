/// The window around the screens: navigation rail, status bar, keyboard shortcuts, focus.
@NullMarked
package airside.desktop.shell;

import org.jspecify.annotations.NullMarked;
