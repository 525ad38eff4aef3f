/// The auth service: who you are. Read [airside.auth.AuthService] first.
@NullMarked
package airside.auth;

import org.jspecify.annotations.NullMarked;
