package airside.flights.offers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// When flights are on sale: up to the horizon, and until shortly before departure.
public final class SalesPeriod {
    /// The trade sells some 11 to 12 months ahead; GDS dates without a year mean the next such day within 361.
    public static final int HORIZON_DAYS = 361;

    static final Duration CLOSES_BEFORE_DEPARTURE = Duration.ofMinutes(60);

    private final Clock clock;

    public SalesPeriod(Clock clock) {
        this.clock = clock;
    }

    public LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    public LocalDate lastDate(ZoneId zone) {
        return today(zone).plusDays(HORIZON_DAYS);
    }

    public boolean isOpenFor(Instant departureAt) {
        return clock.instant().isBefore(departureAt.minus(CLOSES_BEFORE_DEPARTURE));
    }
}
