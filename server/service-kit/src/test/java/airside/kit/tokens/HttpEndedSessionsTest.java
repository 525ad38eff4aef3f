package airside.kit.tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.kit.testing.Eventually;
import airside.kit.testing.RecordedLogLines;
import airside.kit.testing.SettableClock;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// FEATURE: every service knows within seconds which sessions have ended, and keeps the list while auth does not
/// answer.
class HttpEndedSessionsTest {
    private static final UUID ENDED = UUID.randomUUID();

    private final SettableClock clock = new SettableClock(Instant.parse("2026-12-18T08:00:00Z"));
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final RecordedLogLines log = RecordedLogLines.of(HttpEndedSessions.class);
    private final AtomicInteger asked = new AtomicInteger();
    private volatile int status = 200;
    private volatile String body = "{\"sessionIds\": []}";
    private volatile boolean isAddressBroken;
    private HttpServer auth;
    private HttpEndedSessions sessions;

    @BeforeEach
    void start() throws IOException {
        auth = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
        auth.createContext("/api/auth/ended-sessions", exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
            asked.incrementAndGet();
        });
        auth.start();
        sessions = new HttpEndedSessions(this::address, Duration.ofMillis(20), clock, metrics);
        sessions.start();
    }

    private URI address() {
        if (isAddressBroken) {
            asked.incrementAndGet();
            throw new StackOverflowError("of the test");
        }
        return URI.create("http://127.0.0.1:" + auth.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        sessions.close();
        auth.stop(0);
        log.close();
    }

    @Test
    void anEndedSessionIsKnownWithinSeconds() {
        body = "{\"sessionIds\": [\"%s\"], \"tokensIssuedAfter\": \"2026-12-18T08:30:00Z\"}".formatted(ENDED);
        var expected = new EndedSessions(Set.of(ENDED), Optional.of(Instant.parse("2026-12-18T08:30:00Z")));
        Eventually.becomes("the ended session is known", () -> sessions.get().equals(expected));
    }

    @Test
    void whileAuthDoesNotAnswerTheLastListStaysValid() {
        body = "{\"sessionIds\": [\"%s\"]}".formatted(ENDED);
        Eventually.becomes(
                "the ended session is known", () -> sessions.get().sessionIds().contains(ENDED));
        for (String broken : new String[] {"{}", "no JSON", "{\"sessionIds\": [\"no id\"]}"}) {
            body = broken;
            afterTwoMoreAnswers();
            assertEquals(Set.of(ENDED), sessions.get().sessionIds(), broken);
        }
        for (int failure : new int[] {503, 404}) {
            status = failure;
            afterTwoMoreAnswers();
            assertEquals(Set.of(ENDED), sessions.get().sessionIds());
        }
    }

    @Test
    void theAgeOfTheListIsMeasured() {
        afterTwoMoreAnswers();
        status = 503;
        afterTwoMoreAnswers();
        clock.advance(Duration.ofMinutes(3));
        assertEquals(180, ageSeconds());
        status = 200;
        Eventually.becomes("the list is fresh", () -> ageSeconds() == 0);
    }

    @Test
    void anOutageOfAuthIsLoggedOnceAndSoIsItsEnd() {
        afterTwoMoreAnswers();
        status = 503;
        afterTwoMoreAnswers();
        assertEquals(List.of(), log.all());
        clock.advance(Duration.ofSeconds(30));
        afterTwoMoreAnswers();
        afterTwoMoreAnswers();
        assertEquals(List.of("WARNING"), levels());
        assertTrue(log.all().getFirst().contains("for 30 s"), log.all().toString());
        status = 200;
        Eventually.becomes("its return is logged", () -> levels().equals(List.of("WARNING", "INFO")));
    }

    @Test
    void anErrorDoesNotEndThePolling() {
        isAddressBroken = true;
        afterTwoMoreAnswers();
        isAddressBroken = false;
        body = "{\"sessionIds\": [\"%s\"]}".formatted(ENDED);
        Eventually.becomes(
                "the ended session is known", () -> sessions.get().sessionIds().contains(ENDED));
    }

    private List<String> levels() {
        return log.all().stream().map(line -> line.split(" ")[0]).toList();
    }

    private double ageSeconds() {
        return metrics.get("airside.ended.sessions.age.seconds").gauge().value();
    }

    @Test
    void thePreviousReleaseOfAuthHasNoList() {
        status = 404;
        body = "";
        afterTwoMoreAnswers();
        assertEquals(EndedSessions.NONE, sessions.get());
    }

    private void afterTwoMoreAnswers() {
        int before = asked.get();
        Eventually.becomes("auth was asked twice more", () -> asked.get() >= before + 2);
    }
}
