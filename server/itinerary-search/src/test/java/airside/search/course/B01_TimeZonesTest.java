package airside.search.course;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/// FEATURE: elapsed time is the time that passes, whatever the clocks on the way do.
class B01_TimeZonesTest {
    @Test
    void overnightArrivalsComeTheNextDay() {
        World world = World.of("SQ322  SIN 23:30  LHR 05:55  +1  daily");
        assertEquals("SIN 23:30 SQ322 05:55 LHR [14h25]", world.search("SIN", "LHR", "2027-01-20"));
        assertEquals("SIN 23:30 SQ322 05:55 LHR [13h25]", world.search("SIN", "LHR", "2027-07-20"));
    }

    @Test
    void whenTheClocksOfOneEndChangeFirst() {
        World world = World.of("BA117  LHR 08:30  JFK 11:05  daily");
        assertEquals("LHR 08:30 BA117 11:05 JFK [7h35]", world.search("LHR", "JFK", "2027-03-13"));
        assertEquals("LHR 08:30 BA117 11:05 JFK [6h35]", world.search("LHR", "JFK", "2027-03-14")); // America changed
        assertEquals("LHR 08:30 BA117 11:05 JFK [7h35]", world.search("LHR", "JFK", "2027-03-28")); // Europe too
    }

    @Test
    void acrossTheDateLineOneArrivesBeforeOneLeft() {
        World world = World.of("NZ10  AKL 23:50  HNL 09:50  daily");
        // Auckland is 23 hours ahead of Honolulu in January: leaves on the 20th, arrives on the morning of the 20th.
        assertEquals("AKL 23:50 NZ10 09:50 HNL [9h00]", world.search("AKL", "HNL", "2027-01-20"));
    }

    @Test
    void halfAnHourOfDaylightSaving() {
        World world = World.of("QF1  LDH 12:00  SYD 13:30  daily");
        assertEquals("LDH 12:00 QF1 13:30 SYD [1h30]", world.search("LDH", "SYD", "2027-01-20"));
        assertEquals("LDH 12:00 QF1 13:30 SYD [2h00]", world.search("LDH", "SYD", "2027-07-20"));
    }

    @Test
    void aTimeThatTheClockSkipsIsMeantAsIfItHadNot() {
        World world = World.of("BA1  LHR 01:30  JFK 04:00  daily");
        // On 28 March 2027 London's clocks go from 01:00 to 02:00.
        assertEquals("LHR 02:30 BA1 04:00 JFK [6h30]", world.search("LHR", "JFK", "2027-03-28"));
    }
}
