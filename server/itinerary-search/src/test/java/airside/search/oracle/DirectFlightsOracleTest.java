package airside.search.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.search.api.ItinerarySearch;
import airside.search.api.SearchRequest;
import airside.search.network.Network;
import airside.search.spi.FlightSource;
import airside.search.spi.PatternSegment;
import airside.search.spi.PatternSegment.Departure;
import airside.search.spi.Station;
import airside.vocabulary.AirportCode;
import airside.vocabulary.DaysOfOperation;
import airside.vocabulary.EffectivePeriod;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// FEATURE: the engine returns the same results as a slow, simple search in random small timetables.
class DirectFlightsOracleTest {
    private static final List<String> ZONES = List.of(
            "Europe/London",
            "America/New_York",
            "Asia/Kolkata",
            "Australia/Lord_Howe",
            "Pacific/Kiritimati",
            "Pacific/Pago_Pago",
            "America/St_Johns",
            "Africa/Casablanca");
    private static final int WORLDS = 200;
    private static final int SEARCHES = 50;

    @Test
    void equalsTheSimpleSearchInEveryRandomTimetable() {
        long seed = Long.getLong("airside.seed", 20261123L);
        System.getLogger(getClass().getName()).log(System.Logger.Level.INFO, "seed {0}", seed);
        int found = 0;
        for (int world = 0; world < WORLDS; world++)
            found += compare(new Random(seed + world), "seed " + (seed + world));
        assertTrue(found > 5_000, "the worlds are too empty to prove anything: " + found);
    }

    private static int compare(Random random, String seed) {
        RandomWorld world = new RandomWorld(random);
        Network network = Network.compile(world);
        int found = 0;
        for (int search = 0; search < SEARCHES; search++) {
            AirportCode origin = world.anyStation(random);
            AirportCode destination = world.anyStation(random);
            LocalDate date = LocalDate.of(2027, 3, 1).plusDays(random.nextInt(60));
            List<String> expected = world.simpleSearch(origin, destination, date);
            List<String> actual =
                    ItinerarySearch.find(network, new SearchRequest(Set.of(origin), Set.of(destination), date, 1_000))
                            .stream()
                            .map(journey -> journey.departureUtcMinute() + " " + journey.arrivalUtcMinute() + " "
                                    + journey.segments().getFirst().segmentId())
                            .sorted()
                            .toList();
            assertEquals(expected, actual, seed + ": " + origin + " to " + destination + " on " + date);
            found += actual.size();
        }
        return found;
    }

    /// A few airports with many flights between them.
    private static final class RandomWorld implements FlightSource {
        private final Map<AirportCode, ZoneId> zones = new HashMap<>();
        private final List<AirportCode> codes = new ArrayList<>();
        private final List<PatternSegment> segments = new ArrayList<>();

        RandomWorld(Random random) {
            for (int i = 0; i < 5; i++) {
                AirportCode code = new AirportCode("A" + (char) ('A' + i) + "X");
                codes.add(code);
                zones.put(code, ZoneId.of(ZONES.get(random.nextInt(ZONES.size()))));
            }
            while (segments.size() < 120) add(random);
        }

        private void add(Random random) {
            AirportCode origin = anyStation(random);
            AirportCode destination = anyStation(random);
            if (origin.equals(destination)) return;
            LocalDate from = LocalDate.of(2027, 2, 1).plusDays(random.nextInt(60));
            Departure departure = new Departure(origin, random.nextInt(1440), random.nextInt(3));
            boolean stops = random.nextInt(4) == 0;
            segments.add(new PatternSegment(
                    segments.size(),
                    departure,
                    stops ? new Departure(anyStation(random), random.nextInt(1440), departure.day() + 1) : departure,
                    1 + random.nextInt(1_200),
                    destination,
                    new DaysOfOperation(1 + random.nextInt(127)),
                    new EffectivePeriod(from, from.plusDays(random.nextInt(90)))));
        }

        AirportCode anyStation(Random random) {
            return codes.get(random.nextInt(codes.size()));
        }

        /// Tests every flight on every day around the date and keeps those that depart on it.
        List<String> simpleSearch(AirportCode origin, AirportCode destination, LocalDate date) {
            List<String> found = new ArrayList<>();
            for (PatternSegment segment : segments) {
                for (LocalDate flightDate = date.minusDays(5);
                        !flightDate.isAfter(date);
                        flightDate = flightDate.plusDays(1)) {
                    boolean isRoute = segment.origin().equals(origin)
                            && segment.destination().equals(destination);
                    boolean operates =
                            segment.days().isOn(flightDate) && segment.period().contains(flightDate);
                    boolean departsOnDate =
                            flightDate.plusDays(segment.departure().day()).equals(date);
                    if (!isRoute || !operates || !departsOnDate) continue;
                    long departs = utc(segment.departure(), flightDate);
                    long arrives = utc(segment.lastDeparture(), flightDate) + segment.lastBlockMinutes();
                    found.add(departs + " " + arrives + " " + segment.id());
                }
            }
            found.sort(null);
            return found;
        }

        private long utc(Departure departure, LocalDate flightDate) {
            LocalDateTime local =
                    flightDate.plusDays(departure.day()).atStartOfDay().plusMinutes(departure.minute());
            return local.atZone(zones.get(departure.origin())).toEpochSecond() / 60;
        }

        @Override
        public List<Station> listStations() {
            return codes.stream()
                    .map(code -> new Station(code, zones.get(code)))
                    .toList();
        }

        @Override
        public List<PatternSegment> listSegments() {
            return segments;
        }
    }
}
