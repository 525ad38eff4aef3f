package airside.kit.host;

import airside.kit.settings.Settings;
import java.time.Duration;
import java.util.Optional;

/// What is set under `server`: where to listen and how much to take.
///
/// @param bodyBytesMax what a body may have at most
/// @param connectionsMax how many clients may be connected
/// @param idleTimeout when a connection that nobody uses is closed
/// @param requestsMax how many requests run at once
/// @param requestsWaitingMax how many wait for their turn
/// @param requestWaitMax how long one waits for its turn
/// @param drainWait how long the host says that it is about to stop before it stops listening
/// @param stopWait how long running requests may then take
/// @param startWait how long a service waits for its database when it starts, before the process ends and says why;
/// for ever when empty
record ServerSettings(
        String host,
        int bodyBytesMax,
        int connectionsMax,
        Duration idleTimeout,
        int requestsMax,
        int requestsWaitingMax,
        Duration requestWaitMax,
        Duration drainWait,
        Duration stopWait,
        Optional<Duration> startWait) {

    static ServerSettings of(Settings settings) {
        Settings server = settings.at("server");
        return new ServerSettings(
                server.text("host", "0.0.0.0"),
                server.integer("body-bytes-max", 1_048_576, 1_024, 104_857_600),
                server.integer("connections-max", 1_024, 1, 100_000),
                server.duration("idle-timeout", Duration.ofSeconds(75)),
                server.integer("requests-max", 256, 1, 100_000),
                server.integer("requests-waiting-max", 512, 0, 100_000),
                server.duration("request-wait-max", Duration.ofSeconds(2)),
                server.duration("drain-wait", Duration.ofSeconds(3)),
                server.duration("stop-wait", Duration.ofSeconds(10)),
                server.find("start-wait").map(_ -> server.duration("start-wait", Duration.ZERO)));
    }
}
