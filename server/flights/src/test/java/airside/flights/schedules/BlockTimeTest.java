package airside.flights.schedules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import airside.flights.places.Airport;
import airside.vocabulary.AirportCode;
import airside.vocabulary.CityCode;
import airside.vocabulary.EffectivePeriod;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// FEATURE: a source that gives both local times has a pattern for each period between two changes of clocks; the
/// first day of the period says how long the leg takes.
class BlockTimeTest {
    private static final Airport SYDNEY = airport("SYD", "Australia/Sydney");
    private static final Airport BRISBANE = airport("BNE", "Australia/Brisbane");

    @Test
    void bothSeasonsOfAFlightTakeTheSameTime() {
        assertEquals(90, minutes("06:30", period("2026-10-25", "2027-04-03"), true));
        assertEquals(90, minutes("07:30", period("2027-04-04", "2027-10-02"), true));
    }

    @Test
    void withoutAFirstDayTheLongestTimeOfAYearCounts() {
        assertEquals(90, minutes("06:30", EffectivePeriod.from(LocalDate.of(2027, 7, 1)), false));
        assertEquals(90, minutes("06:30", EffectivePeriod.from(LocalDate.of(2027, 1, 1)), false));
    }

    private static int minutes(String arrives, EffectivePeriod period, boolean isFirstDayKnown) {
        return BlockTime.minutes(
                new BlockTime.LocalEnds(SYDNEY, LocalTime.of(6, 0), 0, BRISBANE, LocalTime.parse(arrives), 0),
                period,
                isFirstDayKnown);
    }

    private static EffectivePeriod period(String from, String to) {
        return new EffectivePeriod(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static Airport airport(String code, String zone) {
        return new Airport(
                new AirportCode(code),
                Optional.empty(),
                code,
                new CityCode(code),
                code,
                "AU",
                Optional.empty(),
                ZoneId.of(zone),
                0,
                0);
    }
}
