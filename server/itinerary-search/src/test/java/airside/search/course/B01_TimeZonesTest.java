package airside.search.course;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/// FEATURE: a flight departs at its local time and takes its block time on every day; its local arrival follows
/// from the zones' offsets on that day.
class B01_TimeZonesTest {
    @Test
    void overnightArrivalsAreAnHourLaterInSummer() {
        TestTimetable timetable = TestTimetable.of("SQ322  SIN 23:30  LHR 14h25  daily");
        assertEquals("SIN 23:30 SQ322 05:55 LHR [14h25]", timetable.search("SIN", "LHR", "2027-01-20"));
        assertEquals("SIN 23:30 SQ322 06:55 LHR [14h25]", timetable.search("SIN", "LHR", "2027-07-20"));
    }

    @Test
    void whenTheClocksOfOneEndChangeFirst() {
        TestTimetable timetable = TestTimetable.of("BA117  LHR 08:30  JFK 7h35  daily");
        assertEquals("LHR 08:30 BA117 11:05 JFK [7h35]", timetable.search("LHR", "JFK", "2027-03-13"));
        assertEquals(
                "LHR 08:30 BA117 12:05 JFK [7h35]", timetable.search("LHR", "JFK", "2027-03-14")); // America changed
        assertEquals("LHR 08:30 BA117 11:05 JFK [7h35]", timetable.search("LHR", "JFK", "2027-03-28")); // Europe too
    }

    @Test
    void acrossTheDateLineAFlightArrivesBeforeItsLocalDeparture() {
        TestTimetable timetable = TestTimetable.of("NZ10  AKL 23:50  HNL 9h00  daily");
        // Auckland is 23 hours ahead of Honolulu in January: leaves on the 20th, arrives on the morning of the 20th.
        assertEquals("AKL 23:50 NZ10 09:50 HNL [9h00]", timetable.search("AKL", "HNL", "2027-01-20"));
    }

    @Test
    void halfAnHourOfDaylightSaving() {
        TestTimetable timetable = TestTimetable.of("QF1  LDH 12:00  SYD 1h30  daily");
        assertEquals("LDH 12:00 QF1 13:30 SYD [1h30]", timetable.search("LDH", "SYD", "2027-01-20"));
        assertEquals("LDH 12:00 QF1 13:00 SYD [1h30]", timetable.search("LDH", "SYD", "2027-07-20"));
    }

    /// A flight of less than an hour arrives at a local time before its departure; it is on sale on every day.
    @Test
    void aShortFlightAcrossAChangeIsFoundOnEveryDay() {
        TestTimetable timetable = TestTimetable.of("QF9  SYD 12:00  LDH 0h20  daily");
        assertEquals("SYD 12:00 QF9 12:20 LDH [0h20]", timetable.search("SYD", "LDH", "2027-01-20"));
        assertEquals("SYD 12:00 QF9 12:50 LDH [0h20]", timetable.search("SYD", "LDH", "2027-07-20"));
        TestTimetable back = TestTimetable.of("QF8  LDH 12:00  SYD 0h20  daily");
        assertEquals("LDH 12:00 QF8 11:50 SYD [0h20]", back.search("LDH", "SYD", "2027-07-20"));
    }

    @Test
    void aSkippedTimeMovesByTheLengthOfTheGap() {
        TestTimetable timetable = TestTimetable.of("8Q802  NUE 02:55  AYT 3h00  daily");
        assertEquals("NUE 02:55 8Q802 07:55 AYT [3h00]", timetable.search("NUE", "AYT", "2027-03-27"));
        assertEquals("NUE 03:55 8Q802 07:55 AYT [3h00]", timetable.search("NUE", "AYT", "2027-03-28"));
        assertEquals("NUE 02:55 8Q802 06:55 AYT [3h00]", timetable.search("NUE", "AYT", "2027-03-29"));
    }

    @Test
    void ofARepeatedTimeTheFirstOccurrenceCounts() {
        TestTimetable timetable = TestTimetable.of("8Q802  NUE 02:55  AYT 3h00  daily");
        assertEquals("NUE 02:55 8Q802 06:55 AYT [3h00]", timetable.search("NUE", "AYT", "2027-10-31"));
    }

    @Test
    void aFlightThroughANightInWhichTheClocksChangeTakesItsBlockTime() {
        TestTimetable timetable = TestTimetable.of("SQ326  SIN 23:30  NUE 12h40  daily");
        assertEquals(
                "SIN 23:30 SQ326 06:10 NUE [12h40]", timetable.search("SIN", "NUE", "2027-03-27")); // 23 hours long
        assertEquals("SIN 23:30 SQ326 06:10 NUE [12h40]", timetable.search("SIN", "NUE", "2027-10-29"));
        assertEquals(
                "SIN 23:30 SQ326 05:10 NUE [12h40]", timetable.search("SIN", "NUE", "2027-10-30")); // 25 hours long
    }

    /// Each leg departs at its own local time, so the stop in Singapore is an hour longer while Sydney has summer
    /// time.
    @Test
    void theLastLegDeterminesTheArrival() {
        TestTimetable timetable = TestTimetable.of("QF1  SYD 17:00  via SIN 23:55  LHR 14h20  daily");
        assertEquals("SYD 17:00 QF1 06:15 LHR [24h15]", timetable.search("SYD", "LHR", "2027-01-20"));
        assertEquals("SYD 17:00 QF1 07:15 LHR [23h15]", timetable.search("SYD", "LHR", "2027-07-20"));
    }
}
