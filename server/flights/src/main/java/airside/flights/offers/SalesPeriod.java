package airside.flights.offers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// The period in which flights are on sale: from the horizon until 60 minutes before departure.
public final class SalesPeriod {
    /// Airlines sell 11 to 12 months ahead. In a GDS, a date without a year is the next such day within 361 days.
    public static final int HORIZON_DAYS = 361;

    /// When sales close, before departure.
    static final Duration CLOSES_BEFORE_DEPARTURE = Duration.ofMinutes(60);

    private final Clock clock;

    public SalesPeriod(Clock clock) {
        this.clock = clock;
    }

    /// Returns today's date in a zone.
    public LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /// Returns the last day on sale in a zone.
    public LocalDate lastDate(ZoneId zone) {
        return today(zone).plusDays(HORIZON_DAYS);
    }

    /// Returns whether a departure is still on sale. Does not check the horizon.
    public boolean isOpenFor(Instant departureAt) {
        return clock.instant().isBefore(departureAt.minus(CLOSES_BEFORE_DEPARTURE));
    }
}
