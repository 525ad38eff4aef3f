package airside.bookings.reading;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.util.Optional;

/// Where requests come from: the peer, or what the gateway in front says in the header that is set for it.
public final class HttpOrigin {
    /// As long as an IPv6 address gets.
    private static final int ADDRESS_LENGTH_MAX = 45;

    private final Optional<HeaderName> header;

    /// @param header set only where a gateway writes it; anybody else could write what they like into it
    public HttpOrigin(Optional<String> header) {
        this.header = header.map(HeaderNames::create);
    }

    /// The last hop is the gateway's own word; those before it are anybody's.
    String address(ServerRequest request) {
        return header.flatMap(name -> request.headers().first(name))
                .map(hops -> hops.substring(hops.lastIndexOf(',') + 1).strip())
                .filter(address -> !address.isEmpty() && address.length() <= ADDRESS_LENGTH_MAX)
                .orElseGet(() -> request.remotePeer().host());
    }
}
