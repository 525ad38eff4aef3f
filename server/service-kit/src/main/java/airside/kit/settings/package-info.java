/// The settings of a process, from files, the environment or the program. Read [airside.kit.settings.Settings].
@NullMarked
package airside.kit.settings;

import org.jspecify.annotations.NullMarked;
