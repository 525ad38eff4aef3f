/// The state of the connection to the server, and the periodic checks that update it.
@NullMarked
package airside.desktop.connection;

import org.jspecify.annotations.NullMarked;
