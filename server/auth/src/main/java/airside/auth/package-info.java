/// The auth service: accounts, sessions and tokens. Read [airside.auth.AuthService] first.
@NullMarked
package airside.auth;

import org.jspecify.annotations.NullMarked;
