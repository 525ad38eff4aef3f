package airside.bookings;

import airside.kit.settings.Settings;
import airside.kit.settings.SettingsException;
import java.time.Duration;

/// What an operator can set under `bookings`, besides the database and the service's secret.
///
/// @param ticketingTimeLimit how long seats are held unpaid at most
/// @param sweepPause how long to wait between looking for sagas that are due
/// @param measurePause how long to wait between measuring
record BookingsSettings(Duration ticketingTimeLimit, Duration sweepPause, Duration measurePause) {
    /// Flights holds seats for 72 hours at most.
    private static final Duration TICKETING_TIME_LIMIT_MAX = Duration.ofHours(71);

    BookingsSettings {
        if (ticketingTimeLimit.compareTo(TICKETING_TIME_LIMIT_MAX) > 0) {
            throw new SettingsException("bookings.ticketing-time-limit is more than %d hours"
                    .formatted(TICKETING_TIME_LIMIT_MAX.toHours()));
        }
    }

    static BookingsSettings of(Settings settings) {
        return new BookingsSettings(
                settings.duration("ticketing-time-limit", Duration.ofHours(24)),
                settings.duration("sweep-pause", Duration.ofSeconds(1)),
                settings.duration("measure-pause", Duration.ofSeconds(30)));
    }
}
