package airside.bookings;

import airside.bookings.placing.HoldTimes;
import airside.bookings.unpaid.UnpaidLimits;
import airside.kit.settings.Settings;
import airside.kit.settings.SettingsException;
import java.time.Duration;

/// The settings under `bookings`, besides the database and the service's secret.
///
/// @param ticketingTimeLimit how long seats are held unpaid at most (`ticketing-time-limit`, 24 h)
/// @param newAccountTimeLimit the same for accounts that have not paid for a booking yet
/// (`new-account-time-limit`); at most `ticketingTimeLimit`; the default is 6 h or `ticketingTimeLimit`, the
/// shorter of both
/// @param unpaidLimits how many seats may be held unpaid (`unpaid-seats.…`)
/// @param sweepPause pause between two polls for due sagas (`sweep-pause`, 1 s)
/// @param measurePause pause between two measurements of the metrics (`measure-pause`, 30 s)
/// @param lease how long a killed process keeps its sagas and idempotency keys (`saga-lease`, 3 s); a running
/// process renews its leases
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

    /// With shorter leases, other processes would repeat the work of a process that only pauses for a moment
    /// (garbage collection, a throttled CPU). That is harmless but wasteful.
    private static final Duration LEASE_MIN = Duration.ofSeconds(2);

    BookingsSettings {
        if (lease.compareTo(LEASE_MIN) < 0) {
            throw new SettingsException("bookings.saga-lease is less than %d seconds: set it to at least that"
                    .formatted(LEASE_MIN.toSeconds()));
        }
        if (ticketingTimeLimit.compareTo(TICKETING_TIME_LIMIT_MAX) > 0) {
            throw new SettingsException("bookings.ticketing-time-limit is more than %d hours: set it to at most that"
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
