/// Texts of the user interface in each language. Keys have the form screen.element.state.
@NullMarked
package airside.desktop.text;

import org.jspecify.annotations.NullMarked;
