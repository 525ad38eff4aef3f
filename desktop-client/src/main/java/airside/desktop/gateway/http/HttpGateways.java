package airside.desktop.gateway.http;

import airside.desktop.accountdata.AccountDataStore;
import airside.desktop.gateway.Gateways;
import java.net.URI;
import java.time.Clock;

/// Creates the gateways to one server over HTTP, with a shared session.
public final class HttpGateways {
    private HttpGateways() {}

    /// @param data the store for the data of the signed-in account
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
