package airside.kit.tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import airside.kit.testing.Eventually;
import airside.kit.testing.SettableClock;
import airside.kit.testing.TestTokens;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// FEATURE: auth's keys are fetched seldom and after a rotation, and stay valid while auth does not answer.
class HttpVerificationKeysTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-12-18T08:30:00Z"));
    private final AtomicInteger fetches = new AtomicInteger();
    private final TestTokens first = new TestTokens();
    private final TestTokens second = new TestTokens();
    private volatile String answer = first.publishedKeys();
    private volatile int status = 200;
    private HttpServer auth;
    private HttpVerificationKeys keys;

    @BeforeEach
    void start() throws IOException {
        auth = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        auth.createContext("/api/auth/.well-known/jwks.json", exchange -> {
            fetches.incrementAndGet();
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        auth.start();
        URI address = URI.create("http://127.0.0.1:" + auth.getAddress().getPort());
        keys = new HttpVerificationKeys(() -> address, clock);
    }

    @AfterEach
    void stop() {
        auth.stop(0);
    }

    @Test
    void aKnownKeyIsFetchedOnce() {
        for (int i = 0; i < 100; i++) assertTrue(keys.find(idOf(first)).isPresent());
        assertEquals(1, fetches.get());
    }

    @Test
    void concurrentRequestsFetchOnce() {
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 100; i++) many.submit(() -> keys.find(idOf(first)));
        }
        assertEquals(1, fetches.get());
    }

    @Test
    void anUnknownKeyIdFetchesTheKeys() {
        keys.find(idOf(first));
        answer = second.publishedKeys();
        clock.advance(Duration.ofSeconds(6));
        assertTrue(keys.find(idOf(second)).isPresent());
        assertFalse(keys.find(idOf(first)).isPresent(), "what auth no longer publishes is no longer trusted");
    }

    @Test
    void inventedKeyIdsDoNotCauseRepeatedFetches() {
        for (int i = 0; i < 1_000; i++) assertFalse(keys.find("made-up-" + i).isPresent());
        assertEquals(1, fetches.get());
        clock.advance(Duration.ofSeconds(6));
        for (int i = 0; i < 1_000; i++) assertFalse(keys.find("made-up-" + i).isPresent());
        assertEquals(2, fetches.get());
    }

    @Test
    void keysAreFetchedAgainAfterTenMinutes() {
        keys.find(idOf(first));
        clock.advance(Duration.ofMinutes(11));
        keys.find(idOf(first));
        assertEquals(2, fetches.get());
    }

    @Test
    void whileAuthDoesNotAnswerKnownKeysStayValid() {
        keys.find(idOf(first));
        status = 503;
        clock.advance(Duration.ofMinutes(11));
        assertTrue(keys.find(idOf(first)).isPresent());
    }

    @Test
    void withoutKeysTokensCannotBeVerified() {
        for (String nonsense : new String[] {"", "oops", "{}", "{\"keys\": 5}"}) {
            answer = nonsense;
            clock.advance(Duration.ofMinutes(1));
            var refused = assertThrows(ProblemException.class, () -> keys.find(idOf(first)), nonsense);
            assertEquals(ProblemType.SERVICE_UNAVAILABLE, refused.type());
        }
        status = 500;
        clock.advance(Duration.ofMinutes(1));
        assertThrows(ProblemException.class, () -> keys.find(idOf(first)));
    }

    @Test
    void aRequestAfterAFailedFetchIsNotUnauthenticated() {
        status = 500;
        for (int i = 0; i < 3; i++) assertThrows(ProblemException.class, () -> keys.find(idOf(first)));
        assertEquals(2, fetches.get(), "one try, and one more at once; then a pause");
    }

    @Test
    void keysArePrefetched() {
        keys.prefetch();
        Eventually.becomes("the keys are requested", () -> fetches.get() == 1);
        assertTrue(keys.find(idOf(first)).isPresent());
        assertEquals(1, fetches.get());
    }

    @Test
    void aPrivateOrSymmetricKeyIsNotAccepted() {
        answer = "{\"keys\": [{\"kty\": \"oct\", \"kid\": \"shared\", \"k\": \"c2VjcmV0\"}]}";
        assertFalse(keys.find("shared").isPresent());
    }

    private static String idOf(TestTokens tokens) {
        return tokens.key().getKeyId();
    }
}
