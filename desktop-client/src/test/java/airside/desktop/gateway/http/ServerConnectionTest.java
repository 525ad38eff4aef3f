package airside.desktop.gateway.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.desktop.accountdata.AccountDataStore;
import airside.desktop.fakes.TestClock;
import airside.desktop.gateway.ApiFailure;
import airside.desktop.gateway.ApiFailureException;
import airside.desktop.gateway.Gateways;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// FEATURE: the session is renewed automatically, each refresh token is used once, and a session that the server
/// does not know is ended.
class ServerConnectionTest {
    private static final Duration ACCESS_LIFETIME = Duration.ofMinutes(10);

    private final TestClock clock = new TestClock();
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final List<Headers> sent = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger session = new AtomicInteger();
    private final InMemoryVault vault = new InMemoryVault();
    private com.sun.net.httpserver.HttpServer stub;
    private URI address;
    private Gateways gateways;
    /// Tokens of sessions before this one are refused.
    private volatile int goodFrom;

    private volatile boolean isFamilyRevoked;

    @BeforeEach
    void start() throws IOException {
        stub = com.sun.net.httpserver.HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        stub.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        stub.createContext("/api/auth", this::answer);
        stub.start();
        address = URI.create("http://localhost:" + stub.getAddress().getPort());
        gateways = gateways(address);
    }

    @AfterEach
    void stop() {
        stub.stop(0);
    }

    @Test
    void everyCallBeginsATraceOfTheSameNumber() {
        gateways.auth().signIn("maya", "secret", false);
        String requestId = sent.getFirst().getFirst("X-Request-Id");
        String traceparent = sent.getFirst().getFirst("traceparent");
        assertTrue(traceparent.matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01"), traceparent);
        assertEquals(requestId.replace("-", ""), traceparent.split("-")[1]);
    }

    @Test
    void aTokenIsRenewedBeforeItExpires() {
        gateways.auth().signIn("maya", "secret", false);
        clock.advance(ACCESS_LIFETIME.minusSeconds(20));
        gateways.auth().profile();
        assertEquals(List.of("login", "refresh refresh-1", "profile access-2"), requests);
    }

    @Test
    void aTokenThatTheServerRefusesIsRenewedOnceAndTheCallMadeAgain() {
        gateways.auth().signIn("maya", "secret", false);
        goodFrom = 2;
        gateways.auth().profile();
        assertEquals(List.of("login", "profile access-1", "refresh refresh-1", "profile access-2"), requests);
    }

    @Test
    void manyCallsAtOnceRenewOnce() throws Exception {
        gateways.auth().signIn("maya", "secret", false);
        goodFrom = 2;
        List<Callable<Object>> calls = Collections.nCopies(20, gateways.auth()::profile);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var call : threads.invokeAll(calls)) call.get();
        }
        assertEquals(
                1,
                requests.stream()
                        .filter(request -> request.startsWith("refresh"))
                        .count(),
                requests.toString());
    }

    @Test
    void aRevokedSessionEndsAndItsTokensAreDeleted() {
        gateways.auth().signIn("maya", "secret", true);
        assertEquals("refresh-1", vault.token(address));
        goodFrom = 2;
        isFamilyRevoked = true;
        assertInstanceOf(ApiFailure.SignInNeeded.class, failure(gateways.auth()::profile));
        assertEquals(Map.of(), vault.secrets());
        assertInstanceOf(ApiFailure.SignInNeeded.class, failure(gateways.auth()::profile));
    }

    @Test
    void aKeptSessionIsContinuedAfterTheNextStart() {
        gateways.auth().signIn("maya", "secret", true);
        Gateways nextStart = gateways(address);
        assertEquals("maya", nextStart.auth().resume().orElseThrow().username());
        assertEquals("refresh-2", vault.token(address), "the used one is worth nothing any more");
        assertEquals(List.of("login", "refresh refresh-1"), requests);
    }

    @Test
    void aSessionThatIsNotToBeKeptIsNowhereAfterTheEnd() {
        gateways.auth().signIn("maya", "secret", false);
        assertEquals(Map.of(), vault.secrets());
        assertEquals(Optional.empty(), gateways(address).auth().resume());
    }

    @Test
    void aNewPasswordContinuesWithANewSession() {
        gateways.auth().signIn("maya", "secret", true);
        gateways.auth().changePassword("secret", "another one");
        gateways.auth().profile();
        assertEquals("profile access-2", requests.getLast());
        assertEquals("refresh-2", vault.token(address));
    }

    @Test
    void signingOutDeletesTheTokensBeforeItsRequest() {
        gateways.auth().signIn("maya", "secret", true);
        stub.stop(0);
        assertInstanceOf(ApiFailure.Unreachable.class, failure(() -> {
            gateways.auth().signOut(true);
            return null;
        }));
        assertEquals(Map.of(), vault.secrets());
        assertInstanceOf(ApiFailure.SignInNeeded.class, failure(gateways.auth()::profile));
    }

    @Test
    void anUnreachableServerIsUnreachableAndHasDoneNothing() throws IOException {
        URI unused;
        try (var socket = new ServerSocket(0)) {
            unused = URI.create("http://localhost:" + socket.getLocalPort());
        }
        var unreachable = assertInstanceOf(
                ApiFailure.Unreachable.class,
                failure(() -> gateways(unused).auth().options()));
        assertTrue(!unreachable.mayHaveArrived());
    }

    private Gateways gateways(URI server) {
        return HttpGateways.at(server, vault, AccountDataStore.NONE, clock);
    }

    private static ApiFailure failure(Callable<?> call) {
        return assertThrows(ApiFailureException.class, call::call).failure();
    }

    private void answer(HttpExchange exchange) throws IOException {
        sent.add(exchange.getRequestHeaders());
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().getPath().replaceFirst("/api/auth/", "");
        switch (path) {
            case "login" -> {
                requests.add("login");
                send(exchange, 200, nextSession());
            }
            case "refresh" -> {
                requests.add("refresh " + body.replaceAll(".*(refresh-[0-9]+).*", "$1"));
                if (isFamilyRevoked) send(exchange, 401, problem("REFRESH_TOKEN_INVALID"));
                else send(exchange, 200, nextSession());
            }
            case "password" -> send(exchange, 204, "");
            default -> {
                String token =
                        exchange.getRequestHeaders().getFirst("Authorization").replace("Bearer ", "");
                if (!path.equals("me")) requests.add(path + " " + token);
                boolean isGood = Integer.parseInt(token.replace("access-", "")) >= goodFrom;
                if (!isGood) send(exchange, 401, problem("UNAUTHENTICATED"));
                else send(exchange, 200, path.equals("me") ? account() : "{}");
            }
        }
    }

    private String nextSession() {
        int number = session.incrementAndGet();
        return """
            {"token": "access-%1$d", "tokenType": "Bearer", "expiresAt": "%2$s", "refreshToken": "refresh-%1$d",
             "refreshExpiresAt": "2027-01-01T00:00:00Z", "account": %3$s}
            """.formatted(number, clock.instant().plus(ACCESS_LIFETIME), account());
    }

    private static String account() {
        return """
            {"accountId": "5f0c2f5e-6f0f-4d5c-9a57-0b8f1c1f2a3b", "username": "maya", "roles": ["TRAVELLER"],
             "createdAt": "2026-01-01T00:00:00Z"}
            """;
    }

    private static String problem(String code) {
        return """
            {"type": "/docs/problems#%1$s", "title": "No", "status": 401, "code": "%1$s", "detail": "No.", "requestId": "1"}
            """.formatted(code);
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        boolean isProblem = status >= 400;
        exchange.getResponseHeaders().set("Content-Type", isProblem ? "application/problem+json" : "application/json");
        exchange.getResponseHeaders().set("ETag", "\"1\"");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
