package airside.flights.schedules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.flights.places.Airport;
import airside.flights.places.JdbcPlaces;
import airside.flights.world.WorldFiles;
import airside.flights.world.WorldImport;
import airside.kit.database.Database;
import airside.kit.testing.TestDatabase;
import airside.search.network.Network;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// FEATURE: every segment of the sample world can be flown on every day of a year: it lands after its departure and
/// is not faster than an aircraft. The network of the search engine and the dated legs have the same instants.
class EveryDayOfAYearTest {
    private static final LocalDate FROM = LocalDate.of(2026, 11, 28);
    private static final int DAYS = 365;
    private static final double FASTEST_KM_PER_HOUR = 1_000;
    private static Schedules schedules;

    @BeforeAll
    static void read() {
        Clock clock = Clock.fixed(Instant.parse("2026-11-28T09:00:00Z"), ZoneOffset.UTC);
        try (Database database = TestDatabase.migrated("flights").open("flights")) {
            new WorldImport(database, new WorldFiles("classpath:airside/world"), clock).importOnce();
            schedules = new JdbcSchedules(database).load(new JdbcPlaces(database).listAirports(), FROM.minusDays(2));
        }
    }

    @Test
    void noSegmentIsFasterThanAnAircraftOrLandsBeforeItHasLeft() {
        Network network = schedules.network();
        List<String> impossible = new ArrayList<>();
        long flown = 0;
        for (int row = 0; row < network.segments(); row++) {
            Segment segment = schedules.segment(network.id(row), FROM);
            double minutesMin = segment.distanceKm() / FASTEST_KM_PER_HOUR * 60;
            for (int day = 0; day < DAYS; day++) {
                int epochDay = Math.toIntExact(FROM.toEpochDay()) + day;
                if (!network.operates(row, epochDay)) continue;
                flown++;
                long minutes = network.arrivalUtcMinute(row, epochDay) - network.departureUtcMinute(row, epochDay);
                if (minutes > 0 && minutes >= minutesMin) continue;
                impossible.add("%s %s–%s on %s: %d km in %d minutes"
                        .formatted(
                                segment.flight(),
                                segment.origin().code(),
                                segment.destination().code(),
                                FROM.plusDays(day),
                                segment.distanceKm(),
                                minutes));
            }
        }
        assertEquals(List.of(), impossible);
        assertTrue(flown > 18_000_000, "only " + flown);
    }

    /// The days on which clocks change somewhere, and the days around them.
    @Test
    void theNetworkAndTheDatedLegsAgree() {
        Network network = schedules.network();
        List<LocalDate> dates = List.of(
                LocalDate.of(2027, 1, 15),
                LocalDate.of(2027, 3, 13),
                LocalDate.of(2027, 3, 14),
                LocalDate.of(2027, 3, 27),
                LocalDate.of(2027, 3, 28),
                LocalDate.of(2027, 4, 4),
                LocalDate.of(2027, 10, 3),
                LocalDate.of(2027, 10, 31));
        List<String> different = new ArrayList<>();
        for (int row = 0; row < network.segments(); row++) {
            for (LocalDate date : dates) {
                int epochDay = Math.toIntExact(date.toEpochDay());
                if (!network.operates(row, epochDay)) continue;
                Segment segment = schedules.segment(network.id(row), date);
                boolean isSame = segment.first().departureAt().getEpochSecond() / 60
                                == network.departureUtcMinute(row, epochDay)
                        && segment.last().arrivalAt().getEpochSecond() / 60 == network.arrivalUtcMinute(row, epochDay);
                if (!isSame) different.add(segment.flight() + " on " + date);
            }
        }
        assertEquals(List.of(), different);
    }

    /// Every local time exists in the zone of its airport.
    @Test
    void everyLocalTimeExists() {
        List<String> skipped = new ArrayList<>();
        for (ScheduledFlight flight : schedules.listFlights()) {
            for (LocalDate date :
                    List.of(LocalDate.of(2027, 3, 14), LocalDate.of(2027, 3, 28), LocalDate.of(2027, 10, 3))) {
                if (!flight.operatesOn(date)) continue;
                for (DatedLeg leg : schedules.find(flight.designator(), date).orElseThrow()) {
                    boolean exists = isValid(leg.departureLocal(), leg.origin())
                            && isValid(leg.arrivalLocal(), leg.destination());
                    if (!exists) skipped.add(flight.designator() + " on " + date);
                }
            }
        }
        assertEquals(List.of(), skipped);
    }

    private static boolean isValid(LocalDateTime local, Airport airport) {
        return !airport.zone().getRules().getValidOffsets(local).isEmpty();
    }
}
