package airside.flights.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.flights.schedules.DatedLegKey;
import airside.kit.database.ConflictException;
import airside.kit.database.Database;
import airside.kit.database.Transaction;
import airside.kit.problem.ProblemException;
import airside.kit.settings.Settings;
import airside.kit.testing.Concurrently;
import airside.kit.testing.Eventually;
import airside.kit.testing.StressRun;
import airside.kit.testing.TestDatabase;
import airside.vocabulary.AirportCode;
import airside.vocabulary.CabinClass;
import airside.vocabulary.FlightDesignator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// FEATURE: concurrent holds of six legs each, on overlapping legs and in both directions, hold all of their legs
/// or none, and never deadlock.
class SixLegsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final int LEGS = 9;
    private static final int LEGS_OF_A_TRIP = 6;
    private static final int TRIPS_AT_ONCE = 24;
    private static final int SEATS = 7;
    private static final int ROUNDS = StressRun.rounds(25);

    private static final String IN_PART = """
        SELECT count(*)::int FROM holds WHERE (SELECT count(*) FROM hold_legs WHERE hold_id = holds.id) <> 6\
        """;

    private static final String DEADLOCKS =
            "SELECT deadlocks::int FROM pg_stat_database WHERE datname = current_database()";

    private static final String OTHER_SESSIONS = """
        SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()\
        """;

    private final TestDatabase testDatabase = TestDatabase.migrated("flights");
    private final Database database = testDatabase.open("flights");
    private final long seed = StressRun.seed();
    private final Random random = new Random(seed);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void allLegsAreHeldOrNoneWithoutDeadlock() throws Exception {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var availability = new Availability();
        var holds = new JdbcSeatHolds(database, availability, clock);
        var inventory = new JdbcInventory(database, availability, clock);
        int held = 0;
        int soldOut = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            List<LegCabin> circle = circle(round);
            List<Boolean> results = Concurrently.run(TRIPS_AT_ONCE, _ -> trip(holds, someLegs(circle)));
            int won = Collections.frequency(results, true);
            held += won;
            soldOut += TRIPS_AT_ONCE - won;
            String when = "round %d, seed %d".formatted(round, seed);
            assertEquals(0, inventory.conservationViolations(), when);
            assertEquals(0, first(database, IN_PART), when);
        }
        assertTrue(held > ROUNDS && soldOut > ROUNDS, held + " held, " + soldOut + " sold out, seed " + seed);
        assertEquals(0, deadlocks(), "seed " + seed);
        System.out.printf("trips of 6 legs: %d held, %d sold out, 0 in part, seed %d%n", held, soldOut, seed);
    }

    /// Negative control: locking legs in the order of travel deadlocks with trips in the other direction.
    @Test
    void lockingInTheOrderOfTravelWouldDeadlock() throws Exception {
        testDatabase.execute(
                "CREATE TABLE flights.legs AS SELECT leg FROM generate_series(0, 8) AS leg",
                "ALTER TABLE flights.legs OWNER TO flights");
        Eventually.becomes("a deadlock is counted", () -> {
            lockInTheOrderOfTravel();
            return first(database, DEADLOCKS) > 0;
        });
    }

    private void lockInTheOrderOfTravel() {
        List<Callable<Boolean>> trips = new ArrayList<>();
        for (int trip = 0; trip < 8; trip++) {
            List<Integer> legs = someOf(IntStream.range(0, LEGS).boxed().toList());
            trips.add(() -> {
                try {
                    return database.inTransaction(transaction -> lock(transaction, legs));
                } catch (ProblemException | ConflictException e) {
                    return false;
                }
            });
        }
        try {
            Concurrently.run(trips);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean lock(Transaction transaction, List<Integer> legs) {
        for (int leg : legs) transaction.execute("UPDATE legs SET leg = leg WHERE leg = ?", leg);
        return true;
    }

    /// Holds seats, and then confirms or releases them or leaves the hold as it is.
    private Callable<Boolean> trip(JdbcSeatHolds holds, Map<LegCabin, CabinLimits> legs) {
        UUID id = UUID.randomUUID();
        int then = random.nextInt(3);
        var request =
                new SeatHoldRequest(id, 1, List.of("offer"), legs, NOW.plusSeconds(600), true, HoldPayment.UNKNOWN);
        return () -> {
            if (!(holds.put(request) instanceof HoldResult.Held)) return false;
            if (then == 0) holds.confirm(id);
            if (then == 1) holds.release(id);
            return true;
        };
    }

    private Map<LegCabin, CabinLimits> someLegs(List<LegCabin> circle) {
        Map<LegCabin, CabinLimits> legs = new LinkedHashMap<>();
        for (LegCabin leg : someOf(circle)) legs.put(leg, new CabinLimits(SEATS, SEATS));
        return legs;
    }

    /// Returns six consecutive elements of a circle, from a random start, in a random direction.
    private <T> List<T> someOf(List<T> circle) {
        List<T> some = new ArrayList<>(circle);
        Collections.rotate(some, random.nextInt(LEGS));
        if (random.nextBoolean()) Collections.reverse(some);
        return some.subList(0, LEGS_OF_A_TRIP);
    }

    private static List<LegCabin> circle(int round) {
        LocalDate date = LocalDate.of(2026, 12, 1).plusDays(round);
        return IntStream.rangeClosed(1, LEGS)
                .mapToObj(number -> new LegCabin(
                        new DatedLegKey(FlightDesignator.parse("QF" + number), date, new AirportCode("SYD")),
                        CabinClass.ECONOMY))
                .toList();
    }

    /// Returns how many deadlocks PostgreSQL has counted. Sessions report them at their end at the latest.
    private int deadlocks() {
        database.close();
        Map<String, String> alone = new HashMap<>(testDatabase.settings());
        alone.put("flights.database.pool-size", "1");
        try (Database observer = Database.of(Settings.of(alone), "flights")) {
            Eventually.becomes("all other sessions have ended", () -> first(observer, OTHER_SESSIONS) == 0);
            return first(observer, DEADLOCKS);
        }
    }

    private static int first(Database database, String query) {
        return database.find(query, row -> row.integer(1)).orElseThrow();
    }
}
