package airside.bookings.leases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import airside.kit.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// FEATURE: leases are renewed while their work runs, and short work needs no renewal.
class HeldLeasesTest {
    private static final Instant TEN = Instant.parse("2026-11-23T10:00:00Z");

    private final SettableClock clock = new SettableClock(TEN);
    private final List<String> renewed = new ArrayList<>();
    private final HeldLeases<String> leases = new HeldLeases<>(
            Duration.ofSeconds(3), clock, (due, until) -> renewed.add(due + " until +" + seconds(until)));

    @Test
    void shortWorkCostsNoRenewal() {
        leases.during("A", () -> {
            clock.advance(Duration.ofMillis(999));
            leases.renewDue();
        });
        clock.advance(Duration.ofSeconds(10));
        leases.renewDue();
        assertEquals(List.of(), renewed);
    }

    @Test
    void longWorkIsRenewedEachSecond() {
        leases.during("A", () -> {
            for (int halfSeconds = 0; halfSeconds < 6; halfSeconds++) {
                clock.advance(Duration.ofMillis(500));
                leases.renewDue();
            }
        });
        assertEquals(List.of("[A] until +4", "[A] until +5", "[A] until +6"), renewed);
    }

    @Test
    void workThatFailsIsNotRenewedAnyMore() {
        assertThrows(
                IllegalStateException.class,
                () -> leases.during("A", (Runnable) () -> {
                    throw new IllegalStateException("failed");
                }));
        clock.advance(Duration.ofSeconds(1));
        leases.renewDue();
        assertEquals(List.of(), renewed);
    }

    @Test
    void aRenewalThatFailedIsTriedAgainAtOnce() {
        List<List<String>> tried = new ArrayList<>();
        var failing = new HeldLeases<String>(Duration.ofSeconds(3), clock, (due, _) -> {
            tried.add(due);
            throw new IllegalStateException("the database is away");
        });
        failing.during("A", () -> {
            clock.advance(Duration.ofSeconds(1));
            assertThrows(IllegalStateException.class, failing::renewDue);
            assertThrows(IllegalStateException.class, failing::renewDue);
        });
        assertEquals(List.of(List.of("A"), List.of("A")), tried);
    }

    private static long seconds(Instant until) {
        return Duration.between(TEN, until).toSeconds();
    }
}
