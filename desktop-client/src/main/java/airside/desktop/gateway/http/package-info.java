/// The gateways over HTTP. Only this package uses the generated client and the contract's records.
///
/// Read [ServerConnection] first: it has the server's address and authenticates calls.
@NullMarked
package airside.desktop.gateway.http;

import org.jspecify.annotations.NullMarked;
