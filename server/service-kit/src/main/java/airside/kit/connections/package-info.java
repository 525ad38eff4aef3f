/// The TCP connections of clients: how many there may be, how long each may wait, and where one request ends and
/// the next begins. Read [airside.kit.connections.BoundedConnections].
@NullMarked
package airside.kit.connections;

import org.jspecify.annotations.NullMarked;
