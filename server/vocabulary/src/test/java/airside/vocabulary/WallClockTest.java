package airside.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/// FEATURE: a skipped local time moves by the length of the gap; of a repeated one, the first occurrence counts.
/// All dates are in 2027.
class WallClockTest {
    @Test
    void northOfTheEquatorClocksGoForwardInMarch() {
        assertEquals("2027-03-28T01:55 is 00:55Z", clock("Europe/Berlin", "2027-03-28T01:55"));
        assertEquals("2027-03-28T03:55 is 01:55Z", clock("Europe/Berlin", "2027-03-28T02:55"));
        assertEquals("2027-03-28T03:00 is 01:00Z", clock("Europe/Berlin", "2027-03-28T03:00"));
        assertEquals("2027-03-14T03:30 is 07:30Z", clock("America/New_York", "2027-03-14T02:30"));
    }

    @Test
    void northOfTheEquatorClocksGoBackInAutumn() {
        assertEquals("2027-10-31T02:55 is 00:55Z", clock("Europe/Berlin", "2027-10-31T02:55"));
        assertEquals("2027-10-31T03:00 is 02:00Z", clock("Europe/Berlin", "2027-10-31T03:00"));
        assertEquals("2027-11-07T01:30 is 05:30Z", clock("America/New_York", "2027-11-07T01:30"));
    }

    @Test
    void southOfTheEquatorClocksGoForwardInOctober() {
        assertEquals("2027-10-03T03:30 is 16:30Z", clock("Australia/Sydney", "2027-10-03T02:30"));
        assertEquals("2027-09-26T03:15 is 14:15Z", clock("Pacific/Auckland", "2027-09-26T02:15"));
    }

    @Test
    void southOfTheEquatorClocksGoBackInApril() {
        assertEquals("2027-04-04T02:30 is 15:30Z", clock("Australia/Sydney", "2027-04-04T02:30"));
        assertEquals("2027-04-04T02:15 is 13:15Z", clock("Pacific/Auckland", "2027-04-04T02:15"));
    }

    /// Lord Howe's clocks change by half an hour.
    @Test
    void lordHoweSkipsAndRepeatsHalfAnHour() {
        assertEquals("2027-10-03T02:40 is 15:40Z", clock("Australia/Lord_Howe", "2027-10-03T02:10"));
        assertEquals("2027-10-03T02:30 is 15:30Z", clock("Australia/Lord_Howe", "2027-10-03T02:30"));
        assertEquals("2027-04-04T01:45 is 14:45Z", clock("Australia/Lord_Howe", "2027-04-04T01:45"));
    }

    /// Nuuk's clocks skip the last hour of a Saturday, so a flight in that hour departs on Sunday.
    @Test
    void aTimeMayMoveIntoTheNextDay() {
        assertEquals("2027-03-28T00:30 is 01:30Z", clock("America/Nuuk", "2027-03-27T23:30"));
    }

    private static String clock(String zone, String scheduled) {
        Instant instant = WallClock.instant(LocalDateTime.parse(scheduled), ZoneId.of(zone));
        return WallClock.local(instant, ZoneId.of(zone)) + " is "
                + instant.toString().substring(11, 16) + "Z";
    }
}
