/// Sign-in, registration, forgotten passwords and the choice of the server.
@NullMarked
package airside.desktop.signin;

import org.jspecify.annotations.NullMarked;
