package airside.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// FEATURE: every leg can be flown: its true duration fits the great circle, in winter and in summer, on both
/// halves of the globe and over the date line. Distances are GeographicLib's, zones java.time's; neither made the
/// files.
class BlockTimesTest {
    private static final LocalDate WINTER = LocalDate.of(2027, 1, 13);
    private static final LocalDate SUMMER = LocalDate.of(2027, 7, 14);
    private static final double FASTEST_KM_PER_HOUR = 1_060;
    private static final double SLOWEST_KM_PER_HOUR = 175;
    private static final double TAXI_MINUTES_MAX = 80;
    /// The clocks of two places may change on different days, and the times printed are those of one week of the
    /// year.
    private static final double CLOCK_CHANGE_MINUTES = 60;

    @Test
    void noLegIsFasterOrSlowerThanAnAircraft() {
        List<String> impossible = new ArrayList<>();
        for (Pattern pattern : World.PATTERNS) {
            for (Pattern.Leg leg : pattern.legs()) {
                double km = kilometres(leg);
                for (LocalDate date : List.of(WINTER, SUMMER)) {
                    long minutes = elapsed(leg, date).toMinutes();
                    double fewest = km / FASTEST_KM_PER_HOUR * 60 - CLOCK_CHANGE_MINUTES;
                    double most = TAXI_MINUTES_MAX + km / SLOWEST_KM_PER_HOUR * 60 + CLOCK_CHANGE_MINUTES;
                    if (minutes < fewest || minutes > most) impossible.add(pattern + " " + leg + " on " + date);
                }
            }
        }
        assertEquals(List.of(), impossible);
    }

    /// Half of all flights, sorted by speed, lie where jets and turboprops fly, or a zone somewhere would be wrong.
    @Test
    void theUsualSpeedIsAnAircrafts() {
        double[] speeds = World.PATTERNS.stream()
                .flatMap(pattern -> pattern.legs().stream())
                .filter(leg -> kilometres(leg) > 1_500)
                .mapToDouble(leg -> kilometres(leg) / elapsed(leg, WINTER).toMinutes() * 60)
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
            // A sphere and an ellipsoid differ by half a percent.
            assertEquals(km, market.number("distance_km"), 1 + km * 0.0056, market::toString);
        }
    }

    private static double kilometres(Pattern.Leg leg) {
        return World.AIRPORTS.get(leg.origin()).kilometresTo(World.AIRPORTS.get(leg.destination()));
    }

    private static Duration elapsed(Pattern.Leg leg, LocalDate date) {
        return Duration.between(
                leg.departure(date).atZone(World.AIRPORTS.get(leg.origin()).zone()),
                leg.arrival(date).atZone(World.AIRPORTS.get(leg.destination()).zone()));
    }
}
