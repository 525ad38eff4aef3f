package airside.flights.schedules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import airside.flights.places.Airport;
import airside.vocabulary.AirportCode;
import airside.vocabulary.CityCode;
import airside.vocabulary.DaysOfOperation;
import airside.vocabulary.EffectivePeriod;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// FEATURE: a source with local times of departure and arrival has a pattern for each period between two changes of
/// clocks; a day of the period on which no clock changes gives the block time.
class BlockTimeTest {
    private static final Airport SYDNEY = airport("SYD", "Australia/Sydney");
    private static final Airport BRISBANE = airport("BNE", "Australia/Brisbane");
    private static final Airport ATHENS = airport("ATH", "Europe/Athens");
    private static final Airport TEL_AVIV = airport("TLV", "Asia/Jerusalem");
    private static final DaysOfOperation SUNDAYS = DaysOfOperation.on(DayOfWeek.SUNDAY);

    @Test
    void bothSeasonsOfAFlightHaveTheSameBlockTime() {
        assertEquals(90, sydneyToBrisbane("06:30", period("2026-10-25", "2027-04-03"), true));
        assertEquals(90, sydneyToBrisbane("07:30", period("2027-04-04", "2027-10-02"), true));
    }

    /// The clock of Athens changes on 28 March 2027 at 03:00, after the departure.
    @Test
    void aPeriodThatBeginsOnAChangeOfClocksUsesALaterDay() {
        assertEquals(130, minutes(ATHENS, "01:00", TEL_AVIV, "03:10", "2027-03-28", "2027-10-30"));
        assertEquals(130, minutes(TEL_AVIV, "00:30", ATHENS, "02:40", "2027-03-28", "2027-10-30"));
    }

    /// On 31 October 2027 the clocks change in Tel Aviv at 02:00 and in Athens at 04:00.
    @Test
    void theSameHoldsInAutumn() {
        assertEquals(130, minutes(ATHENS, "01:00", TEL_AVIV, "03:10", "2027-10-31", "2028-03-23"));
        assertEquals(130, minutes(TEL_AVIV, "01:30", ATHENS, "03:40", "2027-10-31", "2028-03-23"));
    }

    @Test
    void aWeeklyFlightUsesTheNextWeek() {
        EffectivePeriod summer = period("2027-03-28", "2027-10-30");
        assertEquals(130, BlockTime.minutes(ends(ATHENS, "01:00", TEL_AVIV, "03:10"), SUNDAYS, summer, true));
    }

    /// The source made the pattern for that day.
    @Test
    void aPatternOfOneDayUsesThatDay() {
        assertEquals(130, minutes(ATHENS, "01:00", TEL_AVIV, "04:10", "2027-03-28", "2027-03-28"));
        EffectivePeriod weekend = period("2027-03-27", "2027-03-28");
        assertEquals(130, BlockTime.minutes(ends(ATHENS, "01:00", TEL_AVIV, "04:10"), SUNDAYS, weekend, true));
    }

    @Test
    void withoutAFirstDayTheLongestTimeOfAYearIsUsed() {
        assertEquals(90, sydneyToBrisbane("06:30", EffectivePeriod.from(LocalDate.of(2027, 7, 1)), false));
        assertEquals(90, sydneyToBrisbane("06:30", EffectivePeriod.from(LocalDate.of(2027, 1, 1)), false));
    }

    /// Computed for 31 October 2027, this flight would take 190 minutes.
    @Test
    void daysOnWhichAClockChangesAreIgnored() {
        var period = EffectivePeriod.from(LocalDate.of(2027, 8, 31));
        assertEquals(
                130, BlockTime.minutes(ends(ATHENS, "01:00", TEL_AVIV, "03:10"), DaysOfOperation.DAILY, period, false));
    }

    private static int sydneyToBrisbane(String arrives, EffectivePeriod period, boolean isFirstDayKnown) {
        return BlockTime.minutes(
                ends(SYDNEY, "06:00", BRISBANE, arrives), DaysOfOperation.DAILY, period, isFirstDayKnown);
    }

    private static int minutes(
            Airport origin, String departs, Airport destination, String arrives, String from, String to) {
        return BlockTime.minutes(
                ends(origin, departs, destination, arrives), DaysOfOperation.DAILY, period(from, to), true);
    }

    private static BlockTime.LocalTimes ends(Airport origin, String departs, Airport destination, String arrives) {
        return new BlockTime.LocalTimes(origin, LocalTime.parse(departs), 0, destination, LocalTime.parse(arrives), 0);
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
