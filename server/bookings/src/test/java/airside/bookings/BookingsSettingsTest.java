package airside.bookings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import airside.bookings.unpaid.UnpaidLimits;
import airside.kit.settings.Settings;
import airside.kit.settings.SettingsException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// FEATURE: contradictory settings prevent the start, with a message that names them.
class BookingsSettingsTest {
    private static final UnpaidLimits LIMITS = new UnpaidLimits(9, 27, 27, 45, 270);

    @Test
    void newAccountsMayNotHoldSeatsLongerThanOthers() {
        var refused = assertThrows(SettingsException.class, () -> settings(Duration.ofHours(4), Duration.ofHours(6)));
        assertEquals(
                "bookings.new-account-time-limit is more than bookings.ticketing-time-limit (240 min)",
                refused.getMessage());
        settings(Duration.ofHours(6), Duration.ofHours(6));
    }

    /// A client repeats a refused request after one second, so that the repeat is executed at most five seconds
    /// after a process was killed.
    @Test
    void aProcessThatWasKilledKeepsItsWorkForSecondsOnly() {
        Settings nothingSet = Settings.of(Map.of());
        assertEquals(Duration.ofSeconds(3), BookingsSettings.of(nothingSet).lease());
    }

    private static BookingsSettings settings(Duration ticketingTimeLimit, Duration newAccountTimeLimit) {
        Duration second = Duration.ofSeconds(1);
        return new BookingsSettings(
                ticketingTimeLimit, newAccountTimeLimit, LIMITS, second, second, second.multipliedBy(20));
    }
}
