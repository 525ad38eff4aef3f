/// What an operator can set: from a file beside, from the environment, or by hand. Read
/// [airside.kit.settings.Settings].
@NullMarked
package airside.kit.settings;

import org.jspecify.annotations.NullMarked;
