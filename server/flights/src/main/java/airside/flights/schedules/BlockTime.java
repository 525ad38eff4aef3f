package airside.flights.schedules;

import airside.flights.places.Airport;
import airside.vocabulary.DaysOfOperation;
import airside.vocabulary.EffectivePeriod;
import airside.vocabulary.WallClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Computes the block time of a leg whose source gives local times of departure and arrival instead (as SSIM
/// chapter 7 does).
///
/// Such a source has one pattern for each period in which the two zones differ by the same number of hours, so any
/// day of the period gives the block time. A period begins on the day on which a clock changes, and a leg of that
/// day may depart before the change; therefore the first day of operation without a change is used. A pattern
/// without a first day mixes such periods; the longest time within a year is used, because a shorter one may be
/// shorter than the flight.
final class BlockTime {
    private static final int MONTHS = 12;
    /// Clocks may change at both ends in successive weeks, on the only weekday on which the flight operates.
    private static final int DAYS_SEARCHED = 21;

    private BlockTime() {}

    /// Returns the block time in minutes; 0 or less if the local times are impossible.
    ///
    /// @param days days of operation of the pattern
    /// @param isFirstDayKnown whether the source gives the first day of the period
    static int minutes(LocalTimes times, DaysOfOperation days, EffectivePeriod period, boolean isFirstDayKnown) {
        if (isFirstDayKnown) return times.minutesOn(flightDate(times, days, period));
        return IntStream.range(0, MONTHS)
                .mapToObj(months -> EffectivePeriod.from(period.from().plusMonths(months)))
                .mapToInt(month -> times.minutesOn(flightDate(times, days, month)))
                .max()
                .orElseThrow();
    }

    /// Returns the first day of operation on which no clock changes at either end; otherwise the first day of
    /// operation, for which the source made the pattern.
    private static LocalDate flightDate(LocalTimes times, DaysOfOperation days, EffectivePeriod period) {
        return dates(days, period)
                .filter(times::hasNoClockChangeOn)
                .findFirst()
                .or(() -> dates(days, period).findFirst())
                .orElse(period.from());
    }

    private static Stream<LocalDate> dates(DaysOfOperation days, EffectivePeriod period) {
        return Stream.iterate(period.from(), period::contains, date -> date.plusDays(1))
                .limit(DAYS_SEARCHED)
                .filter(days::isOn);
    }

    /// Departure and arrival of a leg by the local clocks.
    ///
    /// @param departsDay days from the flight's first departure to this departure
    /// @param arrivesDay days from the flight's first departure to the arrival
    record LocalTimes(
            Airport origin, LocalTime departs, int departsDay, Airport destination, LocalTime arrives, int arrivesDay) {
        private int minutesOn(LocalDate flightDate) {
            return Math.toIntExact(Duration.between(
                            WallClock.instant(flightDate.plusDays(departsDay).atTime(departs), origin.zone()),
                            WallClock.instant(flightDate.plusDays(arrivesDay).atTime(arrives), destination.zone()))
                    .toMinutes());
        }

        private boolean hasNoClockChangeOn(LocalDate flightDate) {
            return !changesClock(origin.zone(), flightDate.plusDays(departsDay))
                    && !changesClock(destination.zone(), flightDate.plusDays(arrivesDay));
        }

        private static boolean changesClock(ZoneId zone, LocalDate date) {
            ZoneRules rules = zone.getRules();
            return !rules.getOffset(date.atStartOfDay())
                    .equals(rules.getOffset(date.plusDays(1).atStartOfDay()));
        }
    }
}
