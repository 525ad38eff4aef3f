/// The settings of this computer: server, appearance, language.
@NullMarked
package airside.desktop.settings;

import org.jspecify.annotations.NullMarked;
