/// Passwords: their rule, and how they are kept. Read [airside.auth.passwords.PasswordHasher] first.
@NullMarked
package airside.auth.passwords;

import org.jspecify.annotations.NullMarked;
