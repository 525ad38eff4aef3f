/// Replaces a forgotten password with a one-time code, which a supervisor or an administrator creates and gives to
/// the owner. Read [airside.auth.recovery.RecoverPassword] first.
@NullMarked
package airside.auth.recovery;

import org.jspecify.annotations.NullMarked;
