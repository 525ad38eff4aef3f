package airside.kit.host;

import airside.kit.routing.Route;
import airside.kit.routing.RouteTable;
import airside.kit.settings.SettingsException;
import io.helidon.http.DirectHandler;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.function.Consumer;

/// Helidon's web server, with our limits and our answers to what goes wrong.
final class HttpListener {
    private final WebServer server;
    private final String host;
    private final int port;

    HttpListener(
            ServerSettings settings,
            int port,
            Door door,
            Problems problems,
            RouteTable routes,
            Consumer<Route> admission) {
        this.host = settings.host();
        this.port = port;
        this.server = WebServer.builder()
                .host(host)
                .port(port)
                .shutdownHook(false)
                // Without it, answers that fill more than one packet wait 40 ms for an acknowledgement.
                .connectionOptions(options -> options.tcpNoDelay(true))
                .maxPayloadSize(settings.bodyBytesMax())
                .maxTcpConnections(settings.connectionsMax())
                .idleConnectionTimeout(settings.idleTimeout())
                .shutdownGracePeriod(settings.stopWait())
                .directHandlers(handlers -> {
                    for (var event : DirectHandler.EventType.values()) handlers.addHandler(event, problems);
                })
                .routing((HttpRouting.Builder routing) -> {
                    routing.addFilter(door);
                    routing.error(Throwable.class, problems::answer);
                    routes.install(routing, admission);
                })
                .build();
    }

    /// @throws SettingsException when it cannot listen there
    void start() {
        refuseTakenPort();
        server.start();
        if (!server.isRunning()) throw notListening();
    }

    int port() {
        return server.port();
    }

    void stop() {
        server.stop();
    }

    /// Asked for beforehand, because Helidon only logs that it could not listen.
    private void refuseTakenPort() {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(host, port));
        } catch (IOException e) {
            throw notListening();
        }
    }

    private SettingsException notListening() {
        return new SettingsException(
                "Port %d of %s cannot be listened on: stop what uses it, or set another one.".formatted(port, host));
    }
}
