package airside.kit.securitylog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import airside.kit.testing.RecordedSecurityEvents;
import airside.kit.testing.SettableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// FEATURE: each security event is one line of the log and one increment of a counter.
class SecurityLogTest {
    private static final UUID MAYA = UUID.fromString("8a4f7d1e-33a1-4c55-9f0e-8d0a3f8f2a11");

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T09:00:00Z"));
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final SecurityLog log = new SecurityLog(metrics, clock);
    private final RecordedSecurityEvents lines = RecordedSecurityEvents.open();

    @AfterEach
    void close() {
        lines.close();
    }

    @Test
    void anEventIsOneLineWithItsFields() {
        log.write(SecurityEvent.of(SecurityEventKind.LOGIN_SUCCEEDED)
                .withAccount(MAYA, "maya")
                .withAddress("192.0.2.1"));
        assertEquals(
                Map.of(
                        "kind",
                        "LOGIN_SUCCEEDED",
                        "accountId",
                        MAYA.toString(),
                        "username",
                        "maya",
                        "address",
                        "192.0.2.1"),
                lines.of("LOGIN_SUCCEEDED").getFirst());
    }

    @Test
    void anEventIsCountedByKindAndEveryKindIsThereFromTheStart() {
        for (SecurityEventKind kind : SecurityEventKind.values()) assertEquals(0, count(kind), kind.name());
        log.write(SecurityEvent.of(SecurityEventKind.LOGIN_FAILED));
        assertEquals(1, count(SecurityEventKind.LOGIN_FAILED));
    }

    @Test
    void linesOfRefusalsAreLimitedAndAllAreCounted() {
        for (int i = 0; i < 10_000; i++) log.write(SecurityEvent.of(SecurityEventKind.LOGIN_THROTTLED));
        assertEquals(
                SecurityLog.LINES_PER_SECOND_MAX, lines.of("LOGIN_THROTTLED").size());
        assertEquals(10_000, count(SecurityEventKind.LOGIN_THROTTLED));
        clock.advance(Duration.ofSeconds(1));
        log.write(SecurityEvent.of(SecurityEventKind.LOGIN_THROTTLED));
        assertEquals("9950", lines.of("LOGIN_THROTTLED").getLast().get("linesLeftOut"));
    }

    @Test
    void noChangeOfRightsIsLeftOut() {
        for (int i = 0; i < 1_000; i++) log.write(SecurityEvent.of(SecurityEventKind.PASSWORD_CHANGED));
        assertEquals(1_000, lines.of("PASSWORD_CHANGED").size());
    }

    @Test
    void aValueCannotContainALineBreak() {
        SecurityEvent event = SecurityEvent.of(SecurityEventKind.LOGIN_FAILED).withReason("a\nLOGIN_SUCCEEDED");
        assertFalse(event.toString().contains("\n"), event.toString());
        assertFalse(event.withAddress("x".repeat(5_000)).toString().length() > 500);
    }

    @Test
    void everyConstructorCleansValues() {
        var event = new SecurityEvent(
                SecurityEventKind.LOGIN_FAILED,
                Map.of("reason", "a\u0085b\u2028c\u2029d\u001be", "agent", "x".repeat(500)));
        assertEquals(Map.of("reason", "a b c d e", "agent", "x".repeat(200)), event.fields());
    }

    @Test
    void aLongValueIsNotCutWithinACharacter() {
        SecurityEvent event = SecurityEvent.of(SecurityEventKind.LOGIN_FAILED).withReason("x".repeat(199) + "𝄞");
        assertEquals("x".repeat(199), event.fields().get("reason"));
    }

    /// Alert rules use them.
    @Test
    void theNamesOfKindsAreValidLabels() {
        assertEquals(
                0,
                Arrays.stream(SecurityEventKind.values())
                        .filter(kind -> !kind.name().chars().allMatch(c -> c == '_' || c >= 'A' && c <= 'Z'))
                        .count());
    }

    private double count(SecurityEventKind kind) {
        return metrics.get("airside.security.events")
                .tag("kind", kind.name())
                .counter()
                .count();
    }
}
