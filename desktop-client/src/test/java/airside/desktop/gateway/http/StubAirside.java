package airside.desktop.gateway.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// A stub server that accepts every sign-in and has one booking, Q7XK2M. Tests can stop and restart it.
final class StubAirside implements AutoCloseable {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger session = new AtomicInteger();
    private final int port;
    private com.sun.net.httpserver.HttpServer http;

    /// Whether sessions bring a key for what is kept, as those of this release do.
    volatile boolean givesKeys = true;
    volatile boolean hasBooking = true;
    /// Runs before the booking is answered.
    volatile Runnable beforeBooking = () -> {};
    volatile String refreshExpiresAt = "2026-12-22T00:00:00Z";

    StubAirside() throws IOException {
        http = serve(0);
        port = http.getAddress().getPort();
    }

    URI address() {
        return URI.create("http://localhost:" + port);
    }

    void goAway() {
        http.stop(0);
    }

    void comeBack() throws IOException {
        http = serve(port);
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }

    /// The key of an account: as many letters as the server's.
    static String key(String username) {
        byte[] bytes = new byte[32];
        byte[] name = username.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(name, 0, bytes, 0, name.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private com.sun.net.httpserver.HttpServer serve(int at) throws IOException {
        var server = com.sun.net.httpserver.HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), at), 0);
        server.setExecutor(threads);
        server.createContext("/api/auth", this::auth);
        server.createContext("/api/bookings", this::bookings);
        server.start();
        return server;
    }

    private void auth(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        switch (exchange.getRequestURI().getPath()) {
            case "/api/auth/login" -> send(exchange, 200, nextSession(body.contains("jd") ? "jd" : "maya"));
            case "/api/auth/refresh" -> send(exchange, 200, nextSession(body.contains("jd") ? "jd" : "maya"));
            default -> send(exchange, 204, "");
        }
    }

    private void bookings(HttpExchange exchange) throws IOException {
        beforeBooking.run();
        String path = exchange.getRequestURI().getPath();
        if (path.endsWith("/history")) send(exchange, 200, """
            {"items": [{"number": 1, "at": "2026-11-22T09:00:00Z", "by": "maya", "what": "BOOKED", "hash": "x"}]}
            """);
        else if (path.equals("/api/bookings")) send(exchange, 200, """
            {"items": [], "counts": {"upcoming": 1, "past": 2, "cancelled": 3}, "nextCursor": "page-2"}
            """);
        else if (hasBooking) send(exchange, 200, """
            {"recordLocator": "Q7XK2M", "state": "TICKETED", "createdAt": "2026-11-22T09:00:00Z", "journeys": [],
             "passengers": [], "contact": {"email": "maya@example.org"},
             "price": {"total": {"amount": "3068.30", "currency": "EUR"}, "passengers": [], "trace": []},
             "payments": [], "tickets": [], "availableActions": ["DOCUMENTS"]}
            """);
        else send(exchange, 404, """
            {"type": "/docs/problems#NOT_FOUND", "title": "No", "status": 404, "code": "NOT_FOUND", "detail": "No.",
             "requestId": "1"}
            """);
    }

    private String nextSession(String username) {
        int number = session.incrementAndGet();
        String key = givesKeys ? "\"deviceDataKey\": \"%s\",".formatted(key(username)) : "";
        return """
            {"token": "access-%1$d", "tokenType": "Bearer", "expiresAt": "2027-01-01T00:00:00Z", %4$s
             "refreshToken": "refresh-%2$s-%1$d", "refreshExpiresAt": "%3$s",
             "account": {"accountId": "5f0c2f5e-6f0f-4d5c-9a57-%5$s", "username": "%2$s", "roles": ["TRAVELLER"],
                         "createdAt": "2026-01-01T00:00:00Z"}}
            """.formatted(
                number, username, refreshExpiresAt, key, username.equals("jd") ? "000000000001" : "000000000002");
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .set("Content-Type", status >= 400 ? "application/problem+json" : "application/json");
        exchange.getResponseHeaders().set("ETag", "\"7\"");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
