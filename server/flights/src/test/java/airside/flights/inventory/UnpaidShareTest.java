package airside.flights.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import airside.kit.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// FEATURE: the closer the departure, the fewer seats of a cabin may be held unpaid.
class UnpaidShareTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private final UnpaidShare share = UnpaidShare.of(Settings.of(Map.of()).at("flights"));

    @Test
    void halfOfTheCabinUntilAWeekBeforeDeparture() {
        assertEquals(90, seats(180, Duration.ofDays(30)));
        assertEquals(90, seats(180, Duration.ofDays(7)));
    }

    @Test
    void lessInTheLastWeekAndOnTheLastDay() {
        assertEquals(54, seats(180, Duration.ofDays(7).minusSeconds(1)));
        assertEquals(54, seats(180, Duration.ofDays(1)));
        assertEquals(27, seats(180, Duration.ofDays(1).minusSeconds(1)));
        assertEquals(27, seats(180, Duration.ofMinutes(-1)));
    }

    @Test
    void aSmallCabinAllowsAtLeastOneUnpaidSeat() {
        assertEquals(1, seats(4, Duration.ofHours(3)));
        assertEquals(5, seats(9, Duration.ofDays(30)));
    }

    @Test
    void percentagesAreSettings() {
        var settings = Settings.of(Map.of("flights.unpaid-share.percent", "10")).at("flights");
        assertEquals(18, UnpaidShare.of(settings).seats(180, NOW, NOW.plus(Duration.ofDays(30))));
    }

    private int seats(int capacity, Duration untilDeparture) {
        return share.seats(capacity, NOW, NOW.plus(untilDeparture));
    }
}
