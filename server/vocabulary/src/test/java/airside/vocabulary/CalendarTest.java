package airside.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// FEATURE: weekly patterns with day changes and periods, in the forms of SSIM.
class CalendarTest {
    private static final LocalDate FRIDAY = LocalDate.parse("2026-12-18");

    @ParameterizedTest
    @CsvSource({"1234567, 1234567", "1.3.5.7, 1.3.5.7", "1 3 5 7, 1.3.5.7", "135, 1.3.5..", "7, ......7"})
    void daysOfOperationAreReadInEachForm(String text, String picture) {
        assertEquals(picture, DaysOfOperation.parse(text).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".......", "8", "0", "31", "11", "12345678", "1,3", "١"})
    void invalidDaysOfOperationAreRefused(String text) {
        InvalidText.assertRefused(text, DaysOfOperation::parse);
    }

    @Test
    void aFlightOperatesOnItsDays() {
        DaysOfOperation days = DaysOfOperation.on(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        assertTrue(days.isOn(FRIDAY));
        assertFalse(days.isOn(FRIDAY.plusDays(1)));
        assertEquals(List.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), days.listDays());
        assertEquals(2, days.count());
        assertEquals(DaysOfOperation.DAILY, DaysOfOperation.parse("12345").union(DaysOfOperation.parse("67")));
        assertThrows(IllegalArgumentException.class, () -> new DaysOfOperation(0));
        assertThrows(IllegalArgumentException.class, () -> new DaysOfOperation(128));
    }

    @Test
    void daysShiftAcrossTheWeekend() {
        DaysOfOperation sundayAndMonday = DaysOfOperation.parse("17");
        assertEquals("12.....", sundayAndMonday.shiftedBy(new DayChange(1)).toString());
        assertEquals(".....67", sundayAndMonday.shiftedBy(new DayChange(-1)).toString());
        assertEquals(sundayAndMonday, sundayAndMonday.shiftedBy(DayChange.NONE));
    }

    @ParameterizedTest
    @CsvSource({"+1, 1, +1", "1, 1, +1", "-1, -1, -1", "0, 0, ''", "'', 0, ''"})
    void dayChangesAreReadAndPrintedAsInTimetables(String text, int days, String printed) {
        assertEquals(days, DayChange.parse(text).days());
        assertEquals(printed, DayChange.parse(text).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"+4", "-2", "1d", "++1", "10"})
    void invalidDayChangesAreRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> DayChange.parse(text));
    }

    @Test
    void aDayChangeGivesTheDayOfArrival() {
        assertEquals(FRIDAY.plusDays(1), new DayChange(1).from(FRIDAY));
        assertEquals(new DayChange(-1), DayChange.between(FRIDAY, FRIDAY.minusDays(1)));
    }

    @Test
    void aPeriodIncludesBothItsEnds() {
        EffectivePeriod summer = EffectivePeriod.parse("2026-03-29/2026-10-24");
        assertTrue(summer.contains(LocalDate.parse("2026-03-29")));
        assertTrue(summer.contains(LocalDate.parse("2026-10-24")));
        assertFalse(summer.contains(LocalDate.parse("2026-10-25")));
        assertEquals("2026-03-29/2026-10-24", summer.toString());
    }

    @Test
    void aPeriodMayBeOpen() {
        EffectivePeriod open = EffectivePeriod.parse("2026-03-29/..");
        assertEquals(EffectivePeriod.from(LocalDate.parse("2026-03-29")), open);
        assertEquals("2026-03-29/..", open.toString());
        assertEquals("../..", EffectivePeriod.ALWAYS.toString());
        assertTrue(EffectivePeriod.parse("../..").contains(FRIDAY));
    }

    @Test
    void periodsIntersect() {
        EffectivePeriod summer = EffectivePeriod.parse("2026-03-29/2026-10-24");
        assertEquals(
                Optional.of(EffectivePeriod.parse("2026-10-01/2026-10-24")),
                summer.intersection(EffectivePeriod.parse("2026-10-01/..")));
        assertEquals(Optional.empty(), summer.intersection(EffectivePeriod.parse("2026-10-25/..")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2026-03-29", "2026-03-29/", "2026-02-30/..", "a/b", "2026-01-01/2026-01-02/2026-01-03"})
    void invalidPeriodsAreRefused(String text) {
        InvalidText.assertRefused(text, EffectivePeriod::parse);
    }

    @Test
    void aPeriodDoesNotEndBeforeItBegins() {
        assertThrows(IllegalArgumentException.class, () -> EffectivePeriod.parse("2026-10-24/2026-03-29"));
    }
}
