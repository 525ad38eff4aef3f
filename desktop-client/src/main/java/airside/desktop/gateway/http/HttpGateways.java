package airside.desktop.gateway.http;

import airside.desktop.gateway.Gateways;
import java.net.URI;
import java.time.Clock;

/// All gateways to one server, over HTTP, with one session between them.
public final class HttpGateways {
    private HttpGateways() {}

    public static Gateways at(URI address, TokenVault vault, Clock clock) {
        HttpServer server = new HttpServer(address, vault, clock);
        return new Gateways(
                new HttpAuthGateway(server),
                new HttpPeopleGateway(server),
                new HttpFlightsGateway(server),
                new HttpBookingsGateway(server),
                server);
    }
}
