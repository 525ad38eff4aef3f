/// Interfaces to the server, in the client's own types, one for each service. A call returns a result or throws
/// [ApiFailureException]. Calls block, so they run in the background only.
@NullMarked
package airside.desktop.gateway;

import org.jspecify.annotations.NullMarked;
