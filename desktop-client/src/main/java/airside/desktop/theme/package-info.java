/// Appearance, UI size and fonts. Colours are named in app.css only.
@NullMarked
package airside.desktop.theme;

import org.jspecify.annotations.NullMarked;
