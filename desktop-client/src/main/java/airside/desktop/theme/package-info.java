/// How everything looks: light and dark, the fonts that come along. Colours are named in app.css and nowhere else.
@NullMarked
package airside.desktop.theme;

import org.jspecify.annotations.NullMarked;
