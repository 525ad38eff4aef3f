/// How the application behaves on this computer: server, look, language.
@NullMarked
package airside.desktop.settings;

import org.jspecify.annotations.NullMarked;
