package airside.world;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.vocabulary.DayChange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// FEATURE: local arrivals are exact across changes of clocks and the date line. The expected values are from
/// zdump, which is independent of java.time.
class ClocksTest {
    private static final RecordedClocks FACTS = RecordedClocks.read();
    private static final Instant FROM = Instant.parse("2025-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2029-01-01T00:00:00Z");

    @Test
    void clocksChangeAsInZdump() {
        assertAll(FACTS.changes().keySet().stream()
                .map(zone -> () -> assertEquals(FACTS.changes().get(zone), changes(ZoneId.of(zone)), zone)));
    }

    @Test
    void recordedZonesCoverMostFlights() {
        Map<String, List<RecordedClocks.Change>> facts = FACTS.changes();
        long covered = World.PATTERNS.stream()
                .filter(pattern -> pattern.legs().stream()
                        .flatMap(leg -> Stream.of(leg.origin(), leg.destination()))
                        .allMatch(code -> facts.containsKey(
                                World.AIRPORTS.get(code).zone().getId())))
                .count();
        assertTrue(covered > World.PATTERNS.size() / 2, covered + " of " + World.PATTERNS.size());
    }

    /// The clocks of London and New York change two or three weeks apart; in these weeks, arrivals in New York are
    /// an hour later by local time.
    @Test
    void theAtlanticInSpring() {
        assertEquals("11:05", lands("BA117", 0, "2027-03-13"));
        assertEquals("12:05", lands("BA117", 0, "2027-03-14"));
        assertEquals("12:05", lands("BA117", 0, "2027-03-27"));
        assertEquals("11:05", lands("BA117", 0, "2027-03-28"));
    }

    @Test
    void theMorningAfterTheClocksHaveGoneBackBeginsAnHourEarlier() {
        assertEquals("05:55+1", lands("SQ322", 0, "2027-10-29"));
        assertEquals("04:55+1", lands("SQ322", 0, "2027-10-30"));
        assertEquals("04:55+1", lands("SQ322", 0, "2027-10-31"));
    }

    @Test
    void seasonsAreOppositeInTheSouth() {
        assertEquals("06:15+1", lands("QF1", 1, "2027-01-15"));
        assertEquals("07:15+1", lands("QF1", 1, "2027-07-16"));
        assertEquals("22:05", lands("QF1", 0, "2027-01-15"));
        assertEquals("23:05", lands("QF1", 0, "2027-07-16"));
    }

    @Test
    void acrossTheDateLine() {
        assertEquals("16:25-1", lands("NZ40", 0, "2027-01-18"));
        assertEquals("17:25-1", lands("NZ40", 0, "2027-07-19"));
        assertEquals("06:45+2", lands("NZ1", 1, "2027-01-18"));
    }

    @Test
    void aDepartureInASkippedHourMovesWithTheClock() {
        assertEquals("2027-03-28T01:55:00Z", departs("8Q802", "2027-03-28"));
        assertEquals("2027-03-29T00:55:00Z", departs("8Q802", "2027-03-29"));
        assertEquals("2027-10-31T00:55:00Z", departs("8Q802", "2027-10-31"));
        assertEquals("07:55", lands("8Q802", 0, "2027-03-28"));
    }

    /// Each leg between recorded zones on each day of sixteen weeks, including those in which clocks change: by
    /// zdump's offsets, the local times differ by the block time.
    @Test
    void everyArrivalAgreesWithZdump() {
        List<LocalDate> mondays = Stream.of(
                        "2026-12-28",
                        "2027-02-01",
                        "2027-03-08",
                        "2027-03-15",
                        "2027-03-22",
                        "2027-03-29",
                        "2027-04-05",
                        "2027-04-26",
                        "2027-07-12",
                        "2027-09-06",
                        "2027-09-20",
                        "2027-09-27",
                        "2027-10-25",
                        "2027-11-01",
                        "2027-11-08",
                        "2027-12-13")
                .map(LocalDate::parse)
                .toList();
        List<String> wrong = new ArrayList<>();
        int compared = 0;
        for (Pattern pattern : World.PATTERNS) {
            for (Pattern.Leg leg : pattern.legs()) {
                String from = World.AIRPORTS.get(leg.origin()).zone().getId();
                String to = World.AIRPORTS.get(leg.destination()).zone().getId();
                if (!FACTS.changes().containsKey(from) || !FACTS.changes().containsKey(to)) continue;
                for (LocalDate monday : mondays) {
                    LocalDate date =
                            monday.plusDays(pattern.days().listDays().getLast().getValue() - 1L);
                    if (!isPlain(leg.departure(date), from) || !isPlain(leg.arrival(date), to)) continue;
                    compared++;
                    if (!leg.block().equals(byZdump(leg, date))) wrong.add(pattern + " on " + date);
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(compared > 500_000, "compared " + compared);
    }

    /// Whether a local time exists exactly once: neither skipped nor repeated.
    private static boolean isPlain(LocalDateTime local, String zone) {
        return ZoneId.of(zone).getRules().getValidOffsets(local).size() == 1;
    }

    private static Duration byZdump(Pattern.Leg leg, LocalDate date) {
        LocalDateTime departs = leg.departure(date);
        LocalDateTime arrives = leg.arrival(date);
        String from = World.AIRPORTS.get(leg.origin()).zone().getId();
        String to = World.AIRPORTS.get(leg.destination()).zone().getId();
        return Duration.between(
                departs.atOffset(FACTS.offset(from, departs)), arrives.atOffset(FACTS.offset(to, arrives)));
    }

    /// Returns the local arrival of a flight's leg on a day, with its day change: `05:55+1`.
    private static String lands(String flight, int leg, String date) {
        LocalDate day = LocalDate.parse(date);
        LocalDateTime arrival = pattern(flight, day).legs().get(leg).arrival(day);
        return arrival.toLocalTime()
                + DayChange.between(day, arrival.toLocalDate()).toString();
    }

    private static String departs(String flight, String date) {
        LocalDate day = LocalDate.parse(date);
        return pattern(flight, day).legs().getFirst().departureAt(day).toString();
    }

    private static Pattern pattern(String flight, LocalDate day) {
        return World.PATTERNS.stream()
                .filter(candidate -> candidate.flight().toString().equals(flight)
                        && candidate.days().isOn(day))
                .findFirst()
                .orElseThrow();
    }

    /// Returns the changes of a zone by java.time, in the form of the recorded ones.
    private static List<RecordedClocks.Change> changes(ZoneId zone) {
        List<RecordedClocks.Change> changes = new ArrayList<>();
        changes.add(new RecordedClocks.Change(LocalDateTime.MIN, zone.getRules().getOffset(FROM)));
        ZoneOffsetTransition next = zone.getRules().nextTransition(FROM);
        while (next != null && next.getInstant().isBefore(TO)) {
            changes.add(new RecordedClocks.Change(next.getDateTimeAfter(), next.getOffsetAfter()));
            next = zone.getRules().nextTransition(next.getInstant());
        }
        return changes;
    }
}
