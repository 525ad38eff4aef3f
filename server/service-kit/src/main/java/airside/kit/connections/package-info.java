/// The TCP connections of clients: their limits, their timeouts, and the framing of the requests on them. Read
/// [airside.kit.connections.BoundedConnections].
@NullMarked
package airside.kit.connections;

import org.jspecify.annotations.NullMarked;
