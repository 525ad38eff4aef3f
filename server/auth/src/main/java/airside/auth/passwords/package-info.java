/// Passwords: the rule for new ones, and their hashes. Read [airside.auth.passwords.PasswordHasher] first.
@NullMarked
package airside.auth.passwords;

import org.jspecify.annotations.NullMarked;
