package airside.backupcopies;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;

/// An object store over HTTP with the bucket `copies` and two names to a page of a list.
final class FakeObjectStore implements AutoCloseable {
    private static final int PAGE = 2;
    private static final String BUCKET = "/copies";

    final SortedMap<String, byte[]> objects = new ConcurrentSkipListMap<>();
    private final HttpServer server;
    private volatile boolean isBroken;

    FakeObjectStore() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    ObjectStore open(String prefix) {
        var settings = new ObjectStoreSettings(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()), "here", "copies", prefix, "a", "b");
        return new ObjectStore(settings, Clock.systemUTC());
    }

    void setUnavailable(boolean broken) {
        isBroken = broken;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            byte[] body = exchange.getRequestBody().readAllBytes();
            boolean isSigned = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))
                    .startsWith("AWS4-HMAC-SHA256 Credential=a/");
            if (isBroken || !isSigned) {
                send(exchange, 503, "<Error><Code>SlowDown</Code></Error>".getBytes(StandardCharsets.UTF_8));
            } else if (path.equals(BUCKET)) {
                send(exchange, 200, page(exchange.getRequestURI().getQuery()));
            } else if (exchange.getRequestMethod().equals("PUT")) {
                objects.put(path.substring(BUCKET.length() + 1), body);
                send(exchange, 200, new byte[0]);
            } else {
                byte[] content = objects.get(path.substring(BUCKET.length() + 1));
                if (content == null) send(exchange, 404, new byte[0]);
                else send(exchange, 200, content);
            }
        }
    }

    private byte[] page(String query) {
        String after =
                query.contains("continuation-token=") ? query.replaceAll(".*continuation-token=([^&]*).*", "$1") : "";
        String prefix = query.replaceAll(".*prefix=([^&]*).*", "$1");
        List<String> names = objects.keySet().stream()
                .filter(name -> name.startsWith(prefix) && name.compareTo(after) > 0)
                .toList();
        var xml = new StringBuilder("<ListBucketResult>");
        for (String name : names.subList(0, Math.min(PAGE, names.size()))) {
            xml.append("<Contents><Key>%s</Key><Size>%d</Size></Contents>".formatted(name, objects.get(name).length));
        }
        if (names.size() > PAGE) {
            xml.append("<NextContinuationToken>").append(names.get(PAGE - 1)).append("</NextContinuationToken>");
        }
        return xml.append("</ListBucketResult>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
