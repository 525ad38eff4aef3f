package airside.kit.host;

import airside.kit.connections.ConnectionLimits;
import airside.kit.settings.Settings;
import java.time.Duration;
import java.util.Optional;

/// The settings under `server`: the address and the limits.
///
/// @param bodyBytesMax the largest accepted body, in bytes
/// @param connections how many connections clients may open, and how long each may wait
/// @param requestsMax how many requests run at once
/// @param requestsWaitingMax how many may wait to run
/// @param queueTimeout how long a request may wait to run
/// @param drainPeriod how long the host answers without being ready before it stops listening
/// @param shutdownGracePeriod how long running requests may then take
/// @param startTimeout how long a service waits for its database at the start, before the process ends with a
/// message; without a limit if empty
record ServerSettings(
        String host,
        int bodyBytesMax,
        ConnectionLimits connections,
        int requestsMax,
        int requestsWaitingMax,
        Duration queueTimeout,
        Duration drainPeriod,
        Duration shutdownGracePeriod,
        Optional<Duration> startTimeout) {

    /// One address may take a quarter of all connections.
    private static final int ADDRESS_SHARE = 4;

    static ServerSettings of(Settings settings) {
        Settings server = settings.at("server");
        return new ServerSettings(
                server.text("host", "0.0.0.0"),
                server.integer("body-bytes-max", 1_048_576, 1_024, 104_857_600),
                connections(server),
                server.integer("requests-max", 256, 1, 100_000),
                server.integer("requests-waiting-max", 512, 0, 100_000),
                server.duration("request-wait-max", Duration.ofSeconds(2)),
                server.duration("drain-wait", Duration.ofSeconds(3)),
                server.duration("stop-wait", Duration.ofSeconds(10)),
                server.find("start-wait").map(_ -> server.duration("start-wait", Duration.ZERO)));
    }

    /// Behind a gateway all connections come from a few addresses, and the gateway limits the connections of each
    /// client. By default one address may then use all of them.
    private static ConnectionLimits connections(Settings server) {
        int max = server.integer("connections-max", 1_024, 1, 100_000);
        boolean isBehindGateway = server.find("client-address-header").isPresent();
        int perAddress = isBehindGateway ? max : Math.max(1, max / ADDRESS_SHARE);
        return new ConnectionLimits(
                max,
                server.integer("connections-per-address-max", perAddress, 1, 100_000),
                server.duration("idle-timeout", Duration.ofSeconds(75)),
                server.duration("head-wait", Duration.ofSeconds(10)),
                server.duration("body-wait", Duration.ofSeconds(30)),
                server.duration("answer-wait", Duration.ofSeconds(30)));
    }
}
