package airside.flights.inventory;

import airside.kit.settings.Settings;
import java.time.Duration;
import java.time.Instant;

/// The share of a cabin that may be held unpaid: it becomes smaller as the departure comes nearer, because seats
/// that are released late find no other buyer.
///
/// @param percent until a week before departure
/// @param percentLastWeek from then on
/// @param percentLastDay in the last 24 hours
public record UnpaidShare(int percent, int percentLastWeek, int percentLastDay) {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration DAY = Duration.ofDays(1);

    /// @param settings those of flights: `unpaid-share.percent`, `.percent-last-week` and `.percent-last-day`
    public static UnpaidShare of(Settings settings) {
        Settings share = settings.at("unpaid-share");
        return new UnpaidShare(
                share.integer("percent", 50, 0, 100),
                share.integer("percent-last-week", 30, 0, 100),
                share.integer("percent-last-day", 15, 0, 100));
    }

    /// Returns how many seats may be unpaid; a part of a seat counts as a whole one.
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
