package airside.kit.connections;

import airside.kit.request.ClientAddresses;
import io.helidon.common.buffers.BufferData;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.time.Duration;
import java.util.Set;

/// Helidon's HTTP/1.1 connections with limits that Helidon does not have: connections per address, and a timeout
/// for each step in which a client sends or reads. Bad message framing ends a connection.
public final class BoundedConnections implements ServerConnectionSelector, AutoCloseable {
    /// The longest request line: method, path with query, and version.
    public static final int REQUEST_LINE_BYTES_MAX = 4_096;

    /// All headers of a request together.
    public static final int HEADERS_BYTES_MAX = 16_384;

    /// Connections beyond the limit, for those that are being refused or evicted.
    private static final int SPARE_CONNECTIONS = 32;

    /// The interval at which timeouts are checked.
    private static final Duration WATCH_PERIOD = Duration.ofMillis(200);

    private final ServerConnectionSelector http;
    private final ConnectionLimits limits;
    private final ProblemEncoder encoder;
    private final ConnectionTable table;
    private final Thread watch;

    /// @param encoder writes the responses to clients that are refused or too slow
    public BoundedConnections(ConnectionLimits limits, ProblemEncoder encoder) {
        this.limits = limits;
        this.encoder = encoder;
        this.table = new ConnectionTable(limits);
        this.http = Http1ConnectionSelector.builder()
                .config(Http1Config.builder()
                        .maxPrologueLength(REQUEST_LINE_BYTES_MAX)
                        .maxHeadersSize(HEADERS_BYTES_MAX)
                        .addReceiveListener(new ConnectionEvents.Requests())
                        .addSendListener(new ConnectionEvents.Answers())
                        .build())
                .build();
        this.watch = Thread.ofVirtual().name("connections").unstarted(this::watch);
    }

    /// Starts the thread that ends connections whose clients exceed a timeout.
    public void start() {
        watch.start();
    }

    /// Returns how many connections Helidon may accept.
    public int acceptedMax() {
        return limits.connectionsMax() + SPARE_CONNECTIONS;
    }

    /// Returns how many connections are open.
    public int count() {
        return table.count();
    }

    @Override
    public int bytesToIdentifyConnection() {
        return 0;
    }

    @Override
    public Support supports(BufferData data) {
        return Support.SUPPORTED;
    }

    @Override
    public Set<String> supportedApplicationProtocols() {
        return http.supportedApplicationProtocols();
    }

    @Override
    public ServerConnection connection(ConnectionContext context) {
        String address = ClientAddresses.clientNetwork(context.remotePeer().host());
        return new ClientConnection(context, http, table, limits, encoder, address);
    }

    /// Stops watching the connections. The web server closes them.
    @Override
    public void close() {
        watch.interrupt();
    }

    private void watch() {
        while (!Thread.currentThread().isInterrupted()) {
            long now = System.nanoTime();
            for (ClientConnection connection : table.all()) connection.endIfOverdue(now);
            try {
                Thread.sleep(WATCH_PERIOD);
            } catch (InterruptedException e) {
                return;
            }
        }
    }
}
