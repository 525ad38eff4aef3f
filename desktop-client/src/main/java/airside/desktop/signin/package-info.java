/// Who are you: signing in, creating an account, choosing the server.
@NullMarked
package airside.desktop.signin;

import org.jspecify.annotations.NullMarked;
