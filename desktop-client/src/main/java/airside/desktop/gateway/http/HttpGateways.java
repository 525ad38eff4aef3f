package airside.desktop.gateway.http;

import airside.desktop.accountdata.AccountDataStore;
import airside.desktop.gateway.Gateways;
import java.net.URI;
import java.time.Clock;

/// All gateways to one server, over HTTP, with one session between them.
public final class HttpGateways {
    private HttpGateways() {}

    /// @param data for what is kept of the account signed in
    public static Gateways at(URI address, TokenVault vault, AccountDataStore data, Clock clock) {
        ServerConnection server = new ServerConnection(address, vault, data, clock);
        return new Gateways(
                new HttpAuthGateway(server),
                new HttpPeopleGateway(server),
                new HttpFlightsGateway(server),
                new HttpBookingsGateway(server, new StoredBookingCache(data, clock)),
                server);
    }
}
