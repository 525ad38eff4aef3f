package airside.traveller.collector;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A collector for OTLP over HTTP that keeps the received spans in memory, for tests and proofs. It returns the
/// spans of a booking: `GET /spans?recordLocator=Q7XK2M`.
public final class Collector implements AutoCloseable {
    private final List<byte[]> bodies = new CopyOnWriteArrayList<>();
    private final List<CollectedSpan> spans = new CopyOnWriteArrayList<>();
    private final WebServer server;

    private Collector(String host, int port) {
        server = WebServer.builder()
                .host(host)
                .port(port)
                .shutdownHook(false)
                .routing(routing -> routing.post("/v1/traces", this::receive).get("/spans", this::listSpans))
                .build();
    }

    /// Starts a collector.
    ///
    /// @param port 0 for a free port
    public static Collector start(String host, int port) {
        var collector = new Collector(host, port);
        collector.server.start();
        return collector;
    }

    /// Returns the address on this machine.
    public URI address() {
        return URI.create("http://localhost:" + server.port());
    }

    /// Returns all received spans.
    public List<CollectedSpan> spans() {
        return List.copyOf(spans);
    }

    /// Returns all spans of the traces that have a span for a booking.
    public List<CollectedSpan> findSpans(String recordLocator) {
        var traces = spans.stream()
                .filter(span -> span.attribute("airside.record_locator").equals(recordLocator))
                .map(CollectedSpan::traceId)
                .distinct()
                .toList();
        return spans.stream().filter(span -> traces.contains(span.traceId())).toList();
    }

    /// Returns all received bodies as text, each byte as one character (ISO 8859-1).
    public String rawBodies() {
        var text = new StringBuilder();
        for (byte[] body : bodies) text.append(new String(body, StandardCharsets.ISO_8859_1));
        return text.toString();
    }

    private void receive(ServerRequest request, ServerResponse response) {
        byte[] body = request.content().as(byte[].class);
        bodies.add(body);
        spans.addAll(Spans.of(body));
        response.header(HeaderNames.CONTENT_TYPE, "application/x-protobuf").send(new byte[0]);
    }

    private void listSpans(ServerRequest request, ServerResponse response) {
        List<CollectedSpan> wanted =
                request.query().first("recordLocator").map(this::findSpans).orElseGet(this::spans);
        response.header(HeaderNames.CONTENT_TYPE, "application/json").send(Spans.json(wanted));
    }

    @Override
    public void close() {
        server.stop();
    }
}
