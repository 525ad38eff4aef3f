/// The words on the screen, in the language of who reads them. Keys are named screen.element.state.
@NullMarked
package airside.desktop.text;

import org.jspecify.annotations.NullMarked;
