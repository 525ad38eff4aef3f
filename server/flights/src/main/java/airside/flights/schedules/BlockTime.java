package airside.flights.schedules;

import airside.flights.places.Airport;
import airside.vocabulary.EffectivePeriod;
import airside.vocabulary.WallClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.stream.IntStream;

/// The block time of a leg for which a source gives both local times instead (SSIM ch. 7 does).
///
/// Such a source has a pattern for each period in which the clocks of both ends differ by the same number of hours,
/// so the first day of the pattern's period decides. A pattern without a first day mixes such periods; the longest
/// time of a year counts, because a shorter one may be shorter than the flight.
final class BlockTime {
    private static final int MONTHS = 12;

    private BlockTime() {}

    /// @param period period of the pattern; its first day decides where it is `known`
    /// @param isFirstDayKnown whether the source gives the first day of the period
    static int minutes(LocalEnds ends, EffectivePeriod period, boolean isFirstDayKnown) {
        if (isFirstDayKnown) return ends.minutesOn(period.from());
        return IntStream.range(0, MONTHS)
                .map(months -> ends.minutesOn(period.from().plusMonths(months)))
                .max()
                .orElseThrow();
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
    }
}
