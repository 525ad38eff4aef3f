/// Sessions: opened by a password, carried on by refresh tokens that work once. Read
/// [airside.auth.sessions.Sessions] first.
@NullMarked
package airside.auth.sessions;

import org.jspecify.annotations.NullMarked;
