package airside.search.course;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/// FEATURE: a flight departs at its local time and takes its block time on every day; its local arrival follows
/// from the zones' offsets on that day.
class B01_TimeZonesTest {
    @Test
    void overnightArrivalsAreAnHourLaterInSummer() {
        World world = World.of("SQ322  SIN 23:30  LHR 14h25  daily");
        assertEquals("SIN 23:30 SQ322 05:55 LHR [14h25]", world.search("SIN", "LHR", "2027-01-20"));
        assertEquals("SIN 23:30 SQ322 06:55 LHR [14h25]", world.search("SIN", "LHR", "2027-07-20"));
    }

    @Test
    void whenTheClocksOfOneEndChangeFirst() {
        World world = World.of("BA117  LHR 08:30  JFK 7h35  daily");
        assertEquals("LHR 08:30 BA117 11:05 JFK [7h35]", world.search("LHR", "JFK", "2027-03-13"));
        assertEquals("LHR 08:30 BA117 12:05 JFK [7h35]", world.search("LHR", "JFK", "2027-03-14")); // America changed
        assertEquals("LHR 08:30 BA117 11:05 JFK [7h35]", world.search("LHR", "JFK", "2027-03-28")); // Europe too
    }

    @Test
    void acrossTheDateLineOneArrivesBeforeOneLeft() {
        World world = World.of("NZ10  AKL 23:50  HNL 9h00  daily");
        // Auckland is 23 hours ahead of Honolulu in January: leaves on the 20th, arrives on the morning of the 20th.
        assertEquals("AKL 23:50 NZ10 09:50 HNL [9h00]", world.search("AKL", "HNL", "2027-01-20"));
    }

    @Test
    void halfAnHourOfDaylightSaving() {
        World world = World.of("QF1  LDH 12:00  SYD 1h30  daily");
        assertEquals("LDH 12:00 QF1 13:30 SYD [1h30]", world.search("LDH", "SYD", "2027-01-20"));
        assertEquals("LDH 12:00 QF1 13:00 SYD [1h30]", world.search("LDH", "SYD", "2027-07-20"));
    }

    /// A flight of less than an hour arrives at a local time before its departure; it is on sale on every day.
    @Test
    void aShortFlightAcrossAChangeIsFoundOnEveryDay() {
        World world = World.of("QF9  SYD 12:00  LDH 0h20  daily");
        assertEquals("SYD 12:00 QF9 12:20 LDH [0h20]", world.search("SYD", "LDH", "2027-01-20"));
        assertEquals("SYD 12:00 QF9 12:50 LDH [0h20]", world.search("SYD", "LDH", "2027-07-20"));
        World back = World.of("QF8  LDH 12:00  SYD 0h20  daily");
        assertEquals("LDH 12:00 QF8 11:50 SYD [0h20]", back.search("LDH", "SYD", "2027-07-20"));
    }

    @Test
    void aTimeThatTheClockSkipsMovesWithTheClock() {
        World world = World.of("8Q802  NUE 02:55  AYT 3h00  daily");
        assertEquals("NUE 02:55 8Q802 07:55 AYT [3h00]", world.search("NUE", "AYT", "2027-03-27"));
        assertEquals("NUE 03:55 8Q802 07:55 AYT [3h00]", world.search("NUE", "AYT", "2027-03-28"));
        assertEquals("NUE 02:55 8Q802 06:55 AYT [3h00]", world.search("NUE", "AYT", "2027-03-29"));
    }

    @Test
    void ofATimeThatComesTwiceTheFirstCounts() {
        World world = World.of("8Q802  NUE 02:55  AYT 3h00  daily");
        assertEquals("NUE 02:55 8Q802 06:55 AYT [3h00]", world.search("NUE", "AYT", "2027-10-31"));
    }

    @Test
    void aFlightThroughANightInWhichTheClocksChangeTakesItsBlockTime() {
        World world = World.of("SQ326  SIN 23:30  NUE 12h40  daily");
        assertEquals("SIN 23:30 SQ326 06:10 NUE [12h40]", world.search("SIN", "NUE", "2027-03-27")); // 23 hours long
        assertEquals("SIN 23:30 SQ326 06:10 NUE [12h40]", world.search("SIN", "NUE", "2027-10-29"));
        assertEquals("SIN 23:30 SQ326 05:10 NUE [12h40]", world.search("SIN", "NUE", "2027-10-30")); // 25 hours long
    }

    /// Each leg departs at its own local time, so the stop in Singapore is an hour longer while Sydney has summer
    /// time.
    @Test
    void acrossAStopTheLastLegDecides() {
        World world = World.of("QF1  SYD 17:00  via SIN 23:55  LHR 14h20  daily");
        assertEquals("SYD 17:00 QF1 06:15 LHR [24h15]", world.search("SYD", "LHR", "2027-01-20"));
        assertEquals("SYD 17:00 QF1 07:15 LHR [23h15]", world.search("SYD", "LHR", "2027-07-20"));
    }
}
