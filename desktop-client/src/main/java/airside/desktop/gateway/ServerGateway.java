package airside.desktop.gateway;

import java.net.URI;
import java.time.Duration;

/// The server itself: where it is and how quickly it answers.
public interface ServerGateway {
    URI address();

    /// Speaks to another server from now on; whoever was signed in is not any more.
    void moveTo(URI address);

    /// How long the smallest question takes.
    Duration echo();
}
