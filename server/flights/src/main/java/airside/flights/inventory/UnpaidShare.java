package airside.flights.inventory;

import airside.kit.settings.Settings;
import java.time.Duration;
import java.time.Instant;

/// The percentage of a cabin's seats that may be held without a payment. It decreases towards the departure,
/// because seats that are released late are hard to sell again.
///
/// @param percent until 7 days before departure
/// @param percentLastWeek from 7 days to 24 hours before departure
/// @param percentLastDay in the last 24 hours
public record UnpaidShare(int percent, int percentLastWeek, int percentLastDay) {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration DAY = Duration.ofDays(1);

    /// Reads the percentages from the settings of flights: `unpaid-share.percent` (default 50),
    /// `.percent-last-week` (30) and `.percent-last-day` (15).
    public static UnpaidShare of(Settings settings) {
        Settings share = settings.at("unpaid-share");
        return new UnpaidShare(
                share.integer("percent", 50, 0, 100),
                share.integer("percent-last-week", 30, 0, 100),
                share.integer("percent-last-day", 15, 0, 100));
    }

    /// Returns how many seats may be unpaid, rounded up.
    ///
    /// @param capacity seats of the cabin
    public int seats(int capacity, Instant now, Instant departureAt) {
        return (capacity * percentAt(Duration.between(now, departureAt)) + 99) / 100;
    }

    private int percentAt(Duration untilDeparture) {
        if (untilDeparture.compareTo(DAY) < 0) return percentLastDay;
        return untilDeparture.compareTo(WEEK) < 0 ? percentLastWeek : percent;
    }
}
