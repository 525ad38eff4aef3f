package airside.bookings;

import airside.bookings.placing.HoldTimes;
import airside.bookings.unpaid.UnpaidLimits;
import airside.kit.settings.Settings;
import airside.kit.settings.SettingsException;
import java.time.Duration;

/// What an operator can set under `bookings`, besides the database and the service's secret.
///
/// @param ticketingTimeLimit how long seats are held unpaid at most
/// @param newAccountTimeLimit the same for accounts that have not paid for a booking yet; at most that of all,
/// which is also its default where it is less than six hours
/// @param unpaidLimits how many seats may be held unpaid
/// @param sweepPause how long to wait between looking for sagas that are due
/// @param measurePause how long to wait between measuring
/// @param lease how long a saga or an idempotency key stays in the hands of a process that has died; a living one
/// renews its leases
record BookingsSettings(
        Duration ticketingTimeLimit,
        Duration newAccountTimeLimit,
        UnpaidLimits unpaidLimits,
        Duration sweepPause,
        Duration measurePause,
        Duration lease) {
    /// Flights holds seats for 72 hours at most.
    private static final Duration TICKETING_TIME_LIMIT_MAX = Duration.ofHours(71);

    private static final Duration NEW_ACCOUNT_TIME_LIMIT = Duration.ofHours(6);

    /// Less, and a second process would take up what a first one does that stalls for a moment (garbage collection,
    /// a throttled CPU): harmless, but work done twice.
    private static final Duration LEASE_MIN = Duration.ofSeconds(2);

    BookingsSettings {
        if (lease.compareTo(LEASE_MIN) < 0) {
            throw new SettingsException("bookings.saga-lease is less than %d seconds".formatted(LEASE_MIN.toSeconds()));
        }
        if (ticketingTimeLimit.compareTo(TICKETING_TIME_LIMIT_MAX) > 0) {
            throw new SettingsException("bookings.ticketing-time-limit is more than %d hours"
                    .formatted(TICKETING_TIME_LIMIT_MAX.toHours()));
        }
        if (newAccountTimeLimit.compareTo(ticketingTimeLimit) > 0) {
            throw new SettingsException(
                    "bookings.new-account-time-limit is more than bookings.ticketing-time-limit (%d min)"
                            .formatted(ticketingTimeLimit.toMinutes()));
        }
    }

    static BookingsSettings of(Settings settings) {
        Duration ticketingTimeLimit = settings.duration("ticketing-time-limit", Duration.ofHours(24));
        return new BookingsSettings(
                ticketingTimeLimit,
                settings.duration("new-account-time-limit", earlier(ticketingTimeLimit, NEW_ACCOUNT_TIME_LIMIT)),
                UnpaidLimits.of(settings),
                settings.duration("sweep-pause", Duration.ofSeconds(1)),
                settings.duration("measure-pause", Duration.ofSeconds(30)),
                settings.duration("saga-lease", Duration.ofSeconds(3)));
    }

    private static Duration earlier(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    HoldTimes holdTimes() {
        return new HoldTimes(ticketingTimeLimit, newAccountTimeLimit);
    }
}
