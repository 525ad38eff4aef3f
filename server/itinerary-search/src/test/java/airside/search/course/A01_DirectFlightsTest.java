package airside.search.course;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// FEATURE: the direct flights of a day, in order of departure.
class A01_DirectFlightsTest {
    private final TestTimetable timetable = TestTimetable.of("""
        BA117  LHR 08:30  JFK 7h35  daily
        VS3    LHR 10:35  JFK 7h55  12345
        BA175  LHR 07:15  JFK 8h05  67
        BA178  JFK 08:10  LHR 6h50  daily
        """);

    @Test
    void findsTheFlightsThatOperateOnTheDay() {
        assertEquals("""
            LHR 08:30 BA117 11:05 JFK [7h35]
            LHR 10:35 VS3 13:30 JFK [7h55]\
            """, timetable.search("LHR", "JFK", "2026-12-18")); // a Friday
        assertEquals("""
            LHR 07:15 BA175 10:20 JFK [8h05]
            LHR 08:30 BA117 11:05 JFK [7h35]\
            """, timetable.search("LHR", "JFK", "2026-12-19")); // a Saturday
    }

    @Test
    void theOppositeDirectionIsSeparate() {
        assertEquals("JFK 08:10 BA178 20:00 LHR [6h50]", timetable.search("JFK", "LHR", "2026-12-27"));
    }

    @Test
    void aRouteWithoutFlightsHasNoResults() {
        assertEquals("", timetable.search("LHR", "SFO", "2026-12-18"));
    }

    @Test
    void theNearestDaysWithFlights() {
        TestTimetable tuesdays = TestTimetable.of("XX1  LHR 09:00  SFO 11h00  2");
        assertEquals(
                "[2026-12-08, 2026-12-15, 2026-12-22]",
                tuesdays.flyingDates("LHR", "SFO", "2026-12-16", "2026-12-01", "2027-01-31", 3));
        assertEquals("[]", tuesdays.flyingDates("SFO", "LHR", "2026-12-16", "2026-12-01", "2027-01-31", 3));
    }

    @Test
    void theNearestDaysWithMatchingFlights() {
        assertEquals(
                "[2026-12-12, 2026-12-13, 2026-12-19]",
                timetable.flyingDates(
                        "LHR", "JFK", "2026-12-15", "2026-12-01", "2027-01-31", 3, "BA175"::equals, _ -> true));
        long noon = Instant.parse("2026-12-18T12:00:00Z").getEpochSecond() / 60;
        assertEquals(
                "[2026-12-19, 2026-12-20]",
                timetable.flyingDates(
                        "LHR", "JFK", "2026-12-18", "2026-12-01", "2027-01-31", 2, _ -> true, at -> at > noon));
    }

    /// A search without results must not cost more than one with results.
    @Test
    void segmentsAreTestedOnceAndDaysOnlyOfMatchingSegments() {
        List<String> flights = new ArrayList<>();
        List<Long> departures = new ArrayList<>();
        assertEquals(
                "[]",
                timetable.flyingDates(
                        "LHR",
                        "JFK",
                        "2026-12-18",
                        "2026-12-01",
                        "2027-11-30",
                        7,
                        flight -> !flights.add(flight),
                        departures::add));
        assertEquals(List.of("BA175", "BA117", "VS3"), flights);
        assertEquals(List.of(), departures);
    }
}
