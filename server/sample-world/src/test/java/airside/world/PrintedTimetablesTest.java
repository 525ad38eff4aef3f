package airside.world;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/// FEATURE: the timetable is the one that the airlines printed: local times, days and stops of flights that can be
/// looked up.
class PrintedTimetablesTest {
    @Test
    void theMorningFlightToNewYork() {
        assertEquals(List.of("BA117 1234567 LHR 08:30 JFK 11:05 744"), World.timetable("BA117"));
    }

    @Test
    void aFlightOfADoubleDecker() {
        assertEquals(List.of("LH400 1234567 FRA 11:00 JFK 13:40 388"), World.timetable("LH400"));
    }

    @Test
    void aFlightThroughTheNightArrivesTheNextDay() {
        assertEquals(List.of("SQ322 1234567 SIN 23:30 LHR 05:55+1 388"), World.timetable("SQ322"));
    }

    @Test
    void theKangarooRouteIsOneFlightOfTwoLegs() {
        assertEquals(
                List.of("QF1 12.4567 SYD 17:00 SIN 22:05 388 / SIN 23:55 LHR 06:15+1 388"), World.timetable("QF1"));
        assertEquals(
                List.of("QF2 123.567 LHR 20:35 SIN 17:45+1 388 / SIN 19:15+1 SYD 06:10+2 388"), World.timetable("QF2"));
    }

    @Test
    void aroundTheWorldTheOtherWay() {
        assertEquals(
                List.of("NZ1 1234567 LHR 15:30 LAX 18:55 77W / LAX 20:55 AKL 06:45+2 77W"), World.timetable("NZ1"));
        assertEquals(
                List.of("NZ2 1234567 AKL 22:50 LAX 13:55 77W / LAX 16:10 LHR 10:40+1 77W"), World.timetable("NZ2"));
    }

    @Test
    void acrossTheDateLineOneArrivesTheDayBefore() {
        assertEquals(
                List.of("NZ40 1...... AKL 10:25 PPT 16:25-1 789", "NZ40 ..3.... AKL 10:25 PPT 16:25-1 77L"),
                World.timetable("NZ40"));
    }

    @Test
    void aPartnerFliesUnderTheSellersDesignator() {
        Pattern eagle = World.PATTERNS.stream()
                .filter(pattern -> pattern.operator().value().equals("MQ"))
                .findFirst()
                .orElseThrow();
        assertEquals("AA", eagle.flight().airline().value());
    }

    /// Khartoum's local time was an hour later than today when the timetable was printed; the block time is still
    /// that of the timetable.
    @Test
    void blockTimeOfAZoneThatHasChangedSince() {
        assertEquals(List.of("MS854 1234567 KRT 03:15 CAI 05:45 73H"), World.timetable("MS854"));
    }
}
