/// A forgotten password is replaced with a one-time code, which a supervisor or an administrator makes and tells
/// the owner. Read [airside.auth.recovery.RecoverPassword] first.
@NullMarked
package airside.auth.recovery;

import org.jspecify.annotations.NullMarked;
