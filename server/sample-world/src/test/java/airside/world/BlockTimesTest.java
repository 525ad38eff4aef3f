package airside.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// FEATURE: each leg can be flown: its block time, which is the same on every day, fits its great-circle distance.
/// Distances are computed by GeographicLib, zones are those of java.time; the program that made the files uses
/// neither.
class BlockTimesTest {
    private static final double FASTEST_KM_PER_HOUR = 1_000;
    private static final double SLOWEST_KM_PER_HOUR = 175;
    private static final double TAXI_MINUTES_MAX = 80;
    private static final Duration CLOCK_CHANGES_MAX = Duration.ofHours(2);
    private static final LocalDate FROM = LocalDate.of(2026, 12, 1);

    @Test
    void noLegIsFasterOrSlowerThanAnAircraft() {
        List<String> impossible = new ArrayList<>();
        for (Pattern pattern : World.PATTERNS) {
            for (Pattern.Leg leg : pattern.legs()) {
                double km = kilometres(leg);
                long minutes = leg.block().toMinutes();
                double fewest = km / FASTEST_KM_PER_HOUR * 60;
                double most = TAXI_MINUTES_MAX + km / SLOWEST_KM_PER_HOUR * 60;
                if (minutes < fewest || minutes > most) impossible.add(pattern + " " + leg + " in " + minutes);
            }
        }
        assertEquals(List.of(), impossible);
    }

    /// Sydney and Brisbane have the same local time for half of the year only.
    @Test
    void blockTimesAreThoseOfThePrintedWeek() {
        assertEquals("QF500 1 h 30", block("QF500"));
        assertEquals("EK8 6 h 50", block("EK8"));
        assertEquals("BA117 7 h 35", block("BA117"));
        assertEquals("4N208 0 h 45", block("4N208"));
    }

    /// Clocks change by an hour at each end; some countries have changed their rules since the timetables were
    /// printed.
    @Test
    void printedArrivalsDifferByChangesOfClocksAtMost() {
        List<String> far = new ArrayList<>();
        for (Pattern pattern : World.PATTERNS) {
            for (Pattern.Leg leg : pattern.legs()) {
                LocalDateTime printed = leg.arrivesDay().from(FROM).atTime(leg.arrives());
                Duration apart = Duration.between(printed, leg.arrival(FROM)).abs();
                if (apart.compareTo(CLOCK_CHANGES_MAX) > 0) far.add(pattern + " " + leg);
            }
        }
        assertEquals(List.of(), far);
    }

    /// The middle 90 % of the speeds are those of jets and turboprops; otherwise a zone would be wrong.
    @Test
    void mostFlightsHaveTheSpeedOfAnAircraft() {
        double[] speeds = World.PATTERNS.stream()
                .flatMap(pattern -> pattern.legs().stream())
                .filter(leg -> kilometres(leg) > 1_500)
                .mapToDouble(leg -> kilometres(leg) / leg.block().toMinutes() * 60)
                .sorted()
                .toArray();
        assertTrue(speeds[speeds.length / 20] > 500, "5 % are slower than " + speeds[speeds.length / 20]);
        assertTrue(
                speeds[speeds.length - speeds.length / 20] < 900,
                "5 % are faster than " + speeds[speeds.length - speeds.length / 20]);
    }

    @Test
    void distancesOfMarketsAreGreatCircles() {
        for (CsvTable.Row market : CsvTable.read("markets.csv.gz").rows()) {
            Airport origin = World.airport(market.get("origin"));
            double km = origin.kilometresTo(World.airport(market.get("destination")));
            // Distances on a sphere and on the ellipsoid differ by up to half a percent.
            assertEquals(km, market.number("distance_km"), 1 + km * 0.0056, market::toString);
        }
    }

    private static double kilometres(Pattern.Leg leg) {
        return World.AIRPORTS.get(leg.origin()).kilometresTo(World.AIRPORTS.get(leg.destination()));
    }

    private static String block(String flight) {
        Pattern pattern = World.PATTERNS.stream()
                .filter(candidate -> candidate.flight().toString().equals(flight))
                .findFirst()
                .orElseThrow();
        Duration block = pattern.legs().getFirst().block();
        return "%s %d h %02d".formatted(flight, block.toHours(), block.toMinutesPart());
    }
}
