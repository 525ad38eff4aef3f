/// Whether the server answers, how quickly, and when it is asked again.
@NullMarked
package airside.desktop.connection;

import org.jspecify.annotations.NullMarked;
