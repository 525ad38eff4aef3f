package airside.kit.tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import airside.contract.client.ApiProblemException;
import airside.contract.client.ApiUnreachableException;
import airside.contract.client.AuthApi;
import airside.contract.client.FlightsApi;
import airside.kit.request.RequestInfo;
import airside.kit.settings.Settings;
import airside.kit.testing.SettableClock;
import airside.kit.tracing.Tracing;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// FEATURE: a service calls another one with its own token and the id of the current request.
class ServiceClientsTest {
    private static final UUID HOLD = UUID.randomUUID();

    private final SettableClock clock = new SettableClock(Instant.parse("2026-12-18T08:30:00Z"));
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer others;
    private URI address;
    private ServiceClients calls;

    @BeforeEach
    void start() throws IOException {
        others = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        others.createContext("/api/auth/service-tokens", this::giveToken);
        others.createContext("/api/flights/holds/", this::answer);
        others.start();
        address = URI.create("http://127.0.0.1:" + others.getAddress().getPort());
        var settings = Settings.of(Map.of("bookings.service-secret", "open sesame"));
        calls = new ServiceClients(settings, "bookings", _ -> address, clock, Tracing.none());
    }

    @AfterEach
    void stop() {
        others.stop(0);
    }

    @Test
    void aTokenIsFetchedOnceAndReplacedBeforeItExpires() {
        for (int i = 0; i < 3; i++) call();
        assertEquals(
                List.of(
                        "token {\"service\":\"bookings\",\"secret\":\"open sesame\"}",
                        "Bearer t1",
                        "Bearer t1",
                        "Bearer t1"),
                asked);
        clock.advance(Duration.ofMinutes(9).plusSeconds(1));
        call();
        assertEquals("Bearer t5", asked.getLast());
    }

    @Test
    void theCallHasTheIdOfTheCurrentRequest() {
        var trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        new RequestInfo("r-1", Optional.of(trace), Optional.of("Q7XK2M")).during(this::call);
        assertEquals("Bearer t1 for r-1 in " + trace + " with record-locator=Q7XK2M", asked.getLast());
    }

    @Test
    void aServiceThatDoesNotAnswerIsUnreachable() {
        others.stop(0);
        assertThrows(ApiUnreachableException.class, this::call);
    }

    @Test
    void aRefusalIsAProblem() {
        var api = new AuthApi(calls.to("auth"));
        assertEquals(
                404, assertThrows(ApiProblemException.class, api::me).problem().status());
    }

    private void call() {
        new FlightsApi(calls.to("flights")).releaseHold(HOLD);
    }

    private void giveToken(HttpExchange exchange) throws IOException {
        asked.add("token " + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        send(
                exchange,
                "{\"token\": \"t%d\", \"expiresAt\": \"%s\"}"
                        .formatted(asked.size(), clock.instant().plus(Duration.ofMinutes(10))));
    }

    private void answer(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        var heard = new StringBuilder(headers.getFirst("Authorization"));
        if (headers.containsKey("X-Request-Id")) heard.append(" for ").append(headers.getFirst("X-Request-Id"));
        if (headers.containsKey("traceparent")) heard.append(" in ").append(headers.getFirst("traceparent"));
        if (headers.containsKey("baggage")) heard.append(" with ").append(headers.getFirst("baggage"));
        asked.add(heard.toString());
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    private static void send(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
