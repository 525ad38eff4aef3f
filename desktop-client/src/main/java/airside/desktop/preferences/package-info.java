/// What this computer remembers between two starts: the server, the look, the window, the searches made.
/// Nothing secret and nothing about passengers is kept here.
@NullMarked
package airside.desktop.preferences;

import org.jspecify.annotations.NullMarked;
