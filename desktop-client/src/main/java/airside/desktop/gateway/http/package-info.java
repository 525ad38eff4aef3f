/// The gateways over HTTP. The generated client and its wire records end in this room.
///
/// Read [ServerConnection] first: where the server is and how a call is made for whoever is signed in.
@NullMarked
package airside.desktop.gateway.http;

import org.jspecify.annotations.NullMarked;
