package airside.kit.host;

import airside.kit.connections.BoundedConnections;
import airside.kit.routing.Route;
import airside.kit.routing.RouteTable;
import airside.kit.settings.SettingsException;
import io.helidon.http.DirectHandler;
import io.helidon.webserver.ErrorHandling;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.function.Consumer;

/// Helidon's web server on one port, with the host's limits and its problem documents.
final class HttpListener {
    private final WebServer server;
    private final BoundedConnections connections;
    private final String host;
    private final int port;
    private final String portSetting;

    /// @param portSetting the name of the setting of the port, for the message if the port is in use
    HttpListener(
            ServerSettings settings,
            String host,
            int port,
            String portSetting,
            RequestFilter filter,
            Problems problems,
            RouteTable routes,
            Consumer<Route> admission) {
        this.host = host;
        this.port = port;
        this.portSetting = portSetting;
        this.connections = new BoundedConnections(settings.connections(), problems::response);
        this.server = WebServer.builder()
                .host(host)
                .port(port)
                .shutdownHook(false)
                // Without it, answers that fill more than one packet wait 40 ms for an acknowledgement.
                .connectionOptions(options -> options.tcpNoDelay(true))
                // The channel-based sockets of Helidon 4.5 copy each answer through a buffer of 8 kB and write it
                // in as many pieces.
                .useNio(false)
                .maxPayloadSize(settings.bodyBytesMax())
                .maxTcpConnections(connections.acceptedMax())
                .protocolsDiscoverServices(false)
                .addConnectionSelector(connections)
                // Direct handlers need the message to find out what was wrong; they do not send it.
                .errorHandling(ErrorHandling.builder().includeEntity(true).build())
                .shutdownGracePeriod(settings.shutdownGracePeriod())
                .directHandlers(handlers -> {
                    for (var event : DirectHandler.EventType.values()) handlers.addHandler(event, problems);
                })
                .routing((HttpRouting.Builder routing) -> {
                    routing.addFilter(filter);
                    routing.error(Throwable.class, problems::answer);
                    routes.install(routing, admission);
                })
                .build();
    }

    /// Starts to listen.
    ///
    /// @throws SettingsException if the port cannot be used
    void start() {
        refuseTakenPort();
        server.start();
        if (!server.isRunning()) throw notListening();
        connections.start();
    }

    /// Returns how many connections are open.
    int connections() {
        return connections.count();
    }

    int port() {
        return server.port();
    }

    void stop() {
        server.stop();
        connections.close();
    }

    /// Checks the port before Helidon does, because Helidon only logs that it cannot listen.
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
                "Port %d of %s cannot be listened on: stop the program that uses it, or set another one (%s)."
                        .formatted(port, host, portSetting));
    }
}
