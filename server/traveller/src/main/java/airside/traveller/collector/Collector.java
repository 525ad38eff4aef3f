package airside.traveller.collector;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;

/// A collector for OTLP over HTTP that keeps what it is told, for tests and proofs. On request it repeats what it
/// knows of a booking: `GET /spans?recordLocator=Q7XK2M`.
public final class Collector implements AutoCloseable {
    private static final String TRACES = "/v1/traces";
    private static final String SPANS = "/spans";
    private static final String RECORD_LOCATOR = "recordLocator=";

    private final List<byte[]> bodies = new CopyOnWriteArrayList<>();
    private final List<CollectedSpan> spans = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    private Collector(HttpServer server) {
        this.server = server;
    }

    /// @param port a free one when it is 0
    public static Collector start(String host, int port) {
        try {
            var collector = new Collector(HttpServer.create(new InetSocketAddress(host, port), 0));
            collector.server.createContext(TRACES, collector::take);
            collector.server.createContext(SPANS, collector::repeat);
            collector.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            collector.server.start();
            return collector;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    public List<CollectedSpan> spans() {
        return List.copyOf(spans);
    }

    /// All of the traces in which something was done for a booking.
    public List<CollectedSpan> about(String recordLocator) {
        var traces = spans.stream()
                .filter(span -> span.attribute("airside.record_locator").equals(recordLocator))
                .map(CollectedSpan::traceId)
                .distinct()
                .toList();
        return spans.stream().filter(span -> traces.contains(span.traceId())).toList();
    }

    /// All that it was told, byte by byte, each as one letter.
    public String everything() {
        var text = new StringBuilder();
        for (byte[] body : bodies) text.append(new String(body, StandardCharsets.ISO_8859_1));
        return text.toString();
    }

    private void take(HttpExchange exchange) throws IOException {
        byte[] body = body(exchange);
        bodies.add(body);
        spans.addAll(Spans.of(ExportTraceServiceRequest.parseFrom(body)));
        answer(exchange, "application/x-protobuf", new byte[0]);
    }

    private static byte[] body(HttpExchange exchange) throws IOException {
        boolean isPacked = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        try (InputStream bytes = exchange.getRequestBody()) {
            return isPacked ? new GZIPInputStream(bytes).readAllBytes() : bytes.readAllBytes();
        }
    }

    private void repeat(HttpExchange exchange) throws IOException {
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        List<CollectedSpan> wanted =
                query.startsWith(RECORD_LOCATOR) ? about(query.substring(RECORD_LOCATOR.length())) : spans();
        answer(exchange, "application/json", Spans.json(wanted).getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange exchange, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
