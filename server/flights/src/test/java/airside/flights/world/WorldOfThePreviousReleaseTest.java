package airside.flights.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.flights.places.JdbcPlaces;
import airside.flights.schedules.DatedLeg;
import airside.flights.schedules.JdbcSchedules;
import airside.flights.schedules.Schedules;
import airside.kit.database.Database;
import airside.kit.testing.TestDatabase;
import airside.vocabulary.FlightDesignator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// FEATURE: a schema with the world of the previous release gets the new world at the next start. Until then, and
/// while that release still runs, rows without block times can be read and written.
class WorldOfThePreviousReleaseTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-28T09:00:00Z"), ZoneOffset.UTC);
    private static Database database;

    @BeforeAll
    static void open() {
        database = TestDatabase.migrated("flights").open("flights");
    }

    @AfterAll
    static void close() {
        database.close();
    }

    /// The columns are those of the previous release's file.
    @Test
    void itsRowsAreReadThenReplaced() {
        importSampleWorld();
        database.inTransaction(transaction -> {
            transaction.execute("UPDATE worlds SET version = 'the previous release'");
            transaction.execute("TRUNCATE timetable");
            return transaction.execute("""
                INSERT INTO timetable (pattern, leg, airline, number, operator, days, origin, departs, departs_day, destination,
                                       arrives, arrives_day, aircraft)
                VALUES (1, 1, 'QF', 500, 'QF', '12345', 'SYD', '06:00', 0, 'BNE', '06:30', 0, '73H')
                """);
        });
        assertEquals(List.of(90), elapsed("QF500", "2027-07-14"));
        importSampleWorld();
        assertEquals(List.of(90), elapsed("QF500", "2027-07-14"));
        assertEquals(List.of(45, 60, 60), elapsed("4N208", "2026-12-16"));
        assertEquals(
                0L,
                database.query(
                                "SELECT count(*) AS missing FROM timetable WHERE block_minutes IS NULL",
                                row -> row.bigInteger("missing"))
                        .getFirst());
    }

    /// The previous release reads these columns only.
    @Test
    void itsColumnsStayFilled() {
        importSampleWorld();
        assertTrue(database.query("""
            SELECT count(*) AS filled FROM timetable WHERE arrives IS NOT NULL AND arrives_day IS NOT NULL
            """, row -> row.bigInteger("filled")).getFirst() > 90_000);
    }

    @Test
    void aPatternThatLandsBeforeItLeavesIsLeftOutAndDoesNotStopTheStart() {
        importSampleWorld();
        database.inTransaction(transaction -> {
            transaction.execute("UPDATE worlds SET version = 'the previous release'");
            return transaction.execute("""
                UPDATE timetable SET block_minutes = NULL, arrives = '00:05', arrives_day = 0
                WHERE airline = 'QF' AND number = 500 AND origin = 'SYD'
                """);
        });
        assertEquals(List.of(), elapsed("QF500", "2027-07-14"));
        assertEquals(List.of(45, 60, 60), elapsed("4N208", "2026-12-16"));
        importSampleWorld();
        assertEquals(List.of(90), elapsed("QF500", "2027-07-14"));
    }

    private static void importSampleWorld() {
        new WorldImport(database, new WorldFiles("classpath:airside/world"), CLOCK).importOnce();
    }

    private static List<Integer> elapsed(String flight, String date) {
        Schedules schedules =
                new JdbcSchedules(database).load(new JdbcPlaces(database).listAirports(), LocalDate.of(2026, 11, 26));
        return schedules.find(FlightDesignator.parse(flight), LocalDate.parse(date)).orElse(List.of()).stream()
                .map(DatedLeg::elapsedMinutes)
                .toList();
    }
}
