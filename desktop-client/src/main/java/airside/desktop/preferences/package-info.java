/// Preferences of this computer, kept across restarts: server, appearance, window, recent searches. They contain no
/// secrets and no passenger data.
@NullMarked
package airside.desktop.preferences;

import org.jspecify.annotations.NullMarked;
