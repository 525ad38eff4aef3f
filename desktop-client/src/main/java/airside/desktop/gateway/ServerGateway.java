package airside.desktop.gateway;

import java.net.URI;
import java.time.Duration;

/// The address and the response time of the server.
public interface ServerGateway {
    /// Returns the base address of the server.
    URI address();

    /// Uses another server from now on and signs the account out.
    void moveTo(URI address);

    /// Measures the round-trip time of the smallest request.
    Duration echo();
}
