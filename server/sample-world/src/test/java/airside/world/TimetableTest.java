package airside.world;

import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.vocabulary.AirportCode;
import airside.vocabulary.DayChange;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// FEATURE: the timetable keeps the guarantees in the README.
class TimetableTest {
    private static final Duration STOP_MIN = Duration.ofMinutes(15);
    /// Four hours by the timetable, plus the changes of clocks at both ends within a year.
    private static final Duration STOP_MAX = Duration.ofHours(6);
    private static final LocalDate FROM = LocalDate.of(2026, 11, 28);

    @Test
    void aDesignatorDepartsOnceADay() {
        Set<String> seen = new HashSet<>();
        List<String> twice = new ArrayList<>();
        for (Pattern pattern : World.PATTERNS) {
            for (DayOfWeek day : pattern.days().listDays()) {
                if (!seen.add(pattern.flight() + " " + day)) twice.add(pattern + " " + day);
            }
        }
        assertEquals(List.of(), twice);
    }

    @Test
    void aLegDepartsWhereTheOneBeforeLanded() {
        List<Pattern> broken = World.PATTERNS.stream()
                .filter(pattern -> connections(pattern)
                        .anyMatch(pair ->
                                !pair.getLast().origin().equals(pair.getFirst().destination())))
                .toList();
        assertEquals(List.of(), broken);
    }

    /// Each leg departs at the same local time all year, so a stop becomes longer or shorter when clocks change.
    @Test
    void stopsAreLongEnoughToBoardAndShortEnoughToWaitOnEveryDayOfAYear() {
        List<String> broken = new ArrayList<>();
        int compared = 0;
        for (Pattern pattern : World.PATTERNS) {
            if (pattern.legs().size() == 1) continue;
            for (LocalDate date = FROM; date.isBefore(FROM.plusYears(1)); date = date.plusDays(1)) {
                if (!pattern.days().isOn(date)) continue;
                compared++;
                if (!stopsFit(pattern, date)) broken.add(pattern + " on " + date);
            }
        }
        assertEquals(List.of(), broken);
        assertTrue(compared > 1_000_000, "compared " + compared);
    }

    @Test
    void noAirportIsDepartedFromTwice() {
        List<Pattern> broken = World.PATTERNS.stream()
                .filter(pattern -> pattern.legs().stream()
                                .map(Pattern.Leg::origin)
                                .distinct()
                                .count()
                        < pattern.legs().size())
                .toList();
        assertEquals(List.of(), broken);
    }

    @Test
    void aFlightBeginsOnItsOwnDay() {
        assertTrue(World.PATTERNS.stream()
                .allMatch(pattern -> pattern.legs().getFirst().departsDay().equals(DayChange.NONE)));
    }

    @Test
    void everyAirportIsKnown() {
        Set<AirportCode> unknown = new HashSet<>();
        World.PATTERNS.stream()
                .flatMap(pattern -> pattern.legs().stream())
                .flatMap(leg -> Stream.of(leg.origin(), leg.destination()))
                .forEach(unknown::add);
        unknown.removeAll(World.AIRPORTS.keySet());
        assertEquals(Set.of(), unknown);
    }

    @Test
    void everyAirlineIsKnown() {
        Set<String> unknown = new HashSet<>();
        World.PATTERNS.stream()
                .flatMap(pattern -> Stream.of(pattern.flight().airline(), pattern.operator()))
                .forEach(airline -> unknown.add(airline.value()));
        unknown.removeAll(World.codes("airlines.csv", "designator"));
        assertEquals(Set.of(), unknown);
    }

    @Test
    void everyAircraftHasSeats() {
        Set<String> unknown = new HashSet<>();
        World.PATTERNS.forEach(pattern -> pattern.legs().forEach(leg -> unknown.add(leg.aircraft())));
        unknown.removeAll(World.codes("cabins.csv", "aircraft"));
        assertEquals(Set.of(), unknown);
    }

    @Test
    void everyMarketHasAFare() {
        Set<String> priced = new HashSet<>();
        CsvTable.read("markets.csv.gz").rows().forEach(row -> priced.add(row.get("origin") + row.get("destination")));
        Set<String> unpriced = new HashSet<>();
        World.PATTERNS.forEach(
                pattern -> pattern.legs().forEach(leg -> unpriced.add("" + leg.origin() + leg.destination())));
        unpriced.removeAll(priced);
        assertEquals(Set.of(), unpriced);
    }

    @Test
    void mostPrintedFlightsDepartOnAFiveMinuteMark() {
        var byMark = World.PATTERNS.stream()
                .filter(pattern -> Set.of("BA", "LH", "AF", "SQ", "EK", "QR", "TK", "CZ", "CA")
                        .contains(pattern.flight().airline().value()))
                .collect(groupingBy(
                        pattern -> pattern.legs().getFirst().departs().getMinute() % 5 == 0));
        double share = byMark.get(true).size()
                / (double) (byMark.get(true).size() + byMark.get(false).size());
        assertTrue(share > 0.98, "only " + share);
    }

    private static Stream<List<Pattern.Leg>> connections(Pattern pattern) {
        List<Pattern.Leg> legs = pattern.legs();
        return Stream.iterate(1, i -> i < legs.size(), i -> i + 1).map(i -> legs.subList(i - 1, i + 1));
    }

    private static boolean stopsFit(Pattern pattern, LocalDate date) {
        return connections(pattern)
                .map(pair -> Duration.between(
                        pair.getFirst().arrivalAt(date), pair.getLast().departureAt(date)))
                .allMatch(stop -> stop.compareTo(STOP_MIN) >= 0 && stop.compareTo(STOP_MAX) <= 0);
    }
}
