package airside.auth.sessions;

import airside.kit.request.ClientAddresses;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;

/// The origin of a request that signs in.
public final class SignInOrigins {
    private final ClientAddresses addresses;

    public SignInOrigins(ClientAddresses addresses) {
        this.addresses = addresses;
    }

    /// From where and with which program the request comes.
    public SignInOrigin of(ServerRequest request) {
        return new SignInOrigin(addresses.of(request), request.headers().first(HeaderNames.USER_AGENT));
    }
}
