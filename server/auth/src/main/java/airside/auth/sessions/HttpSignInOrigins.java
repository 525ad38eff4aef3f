package airside.auth.sessions;

import airside.kit.request.ClientAddresses;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;

/// Reads the origin of sign-in requests.
public final class HttpSignInOrigins {
    private final ClientAddresses addresses;

    public HttpSignInOrigins(ClientAddresses addresses) {
        this.addresses = addresses;
    }

    /// Returns the network address and the program of the client of a request.
    public SignInOrigin of(ServerRequest request) {
        return new SignInOrigin(addresses.of(request), request.headers().first(HeaderNames.USER_AGENT));
    }
}
