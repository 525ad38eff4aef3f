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

/// The block time of a leg for which a source gives both local times instead (SSIM ch. 7 does).
///
/// Such a source has a pattern for each period in which the clocks of both ends differ by the same number of hours,
/// so one day of the period decides. A period begins on the day on which a clock changes, and a leg of that day may
/// still depart by the clock before the change; the first day of operation without a change counts. A pattern
/// without a first day mixes such periods; the longest time of a year counts, because a shorter one may be shorter
/// than the flight.
final class BlockTime {
    private static final int MONTHS = 12;
    /// Clocks may change at both ends in successive weeks, on the only day of the week on which the flight
    /// operates.
    private static final int DAYS_SEARCHED = 21;

    private BlockTime() {}

    /// @param days days of operation of the pattern
    /// @param isFirstDayKnown whether the source gives the first day of the period
    static int minutes(LocalEnds ends, DaysOfOperation days, EffectivePeriod period, boolean isFirstDayKnown) {
        if (isFirstDayKnown) return ends.minutesOn(flightDate(ends, days, period));
        return IntStream.range(0, MONTHS)
                .mapToObj(months -> EffectivePeriod.from(period.from().plusMonths(months)))
                .mapToInt(month -> ends.minutesOn(flightDate(ends, days, month)))
                .max()
                .orElseThrow();
    }

    /// The first day of operation on which no clock changes at either end. If there is none, the first day of
    /// operation: the source made the pattern for that day.
    private static LocalDate flightDate(LocalEnds ends, DaysOfOperation days, EffectivePeriod period) {
        return dates(days, period)
                .filter(ends::keepTheirClocksOn)
                .findFirst()
                .or(() -> dates(days, period).findFirst())
                .orElse(period.from());
    }

    private static Stream<LocalDate> dates(DaysOfOperation days, EffectivePeriod period) {
        return Stream.iterate(period.from(), period::contains, date -> date.plusDays(1))
                .limit(DAYS_SEARCHED)
                .filter(days::isOn);
    }

    /// Both ends of a leg by the clocks of their airports.
    ///
    /// @param departsDay days from the flight's first departure
    /// @param arrivesDay days from the flight's first departure
    record LocalEnds(
            Airport origin, LocalTime departs, int departsDay, Airport destination, LocalTime arrives, int arrivesDay) {
        private int minutesOn(LocalDate flightDate) {
            return Math.toIntExact(Duration.between(
                            WallClock.instant(flightDate.plusDays(departsDay).atTime(departs), origin.zone()),
                            WallClock.instant(flightDate.plusDays(arrivesDay).atTime(arrives), destination.zone()))
                    .toMinutes());
        }

        private boolean keepTheirClocksOn(LocalDate flightDate) {
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
