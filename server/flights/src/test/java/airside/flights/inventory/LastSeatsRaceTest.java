package airside.flights.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.flights.schedules.DatedLegKey;
import airside.kit.database.Database;
import airside.kit.testing.TestDatabase;
import airside.vocabulary.AirportCode;
import airside.vocabulary.CabinClass;
import airside.vocabulary.FlightDesignator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// FEATURE: a seat is never sold twice, however many requests for it arrive at the same time.
class LastSeatsRaceTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final int BUYERS = 16;
    private static final int ROUNDS = 150;

    private static TestDatabase testDatabase;
    private static Database database;
    private static JdbcSeatHolds holds;
    private static JdbcInventory inventory;
    private static ExecutorService executor;

    @BeforeAll
    static void open() {
        testDatabase = TestDatabase.migrated("flights");
        database = testDatabase.open("flights");
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        Availability availability = new Availability();
        holds = new JdbcSeatHolds(database, availability, clock);
        inventory = new JdbcInventory(database, availability, clock);
        executor = Executors.newFixedThreadPool(8);
    }

    @AfterEach
    void seatsAreConserved() {
        assertEquals(0, inventory.conservationViolations());
    }

    @AfterAll
    static void close() {
        executor.shutdown();
        database.close();
    }

    @Test
    void noMoreSeatsAreHeldThanTheCabinHas() throws Exception {
        Random random = new Random(20261123);
        for (int round = 0; round < ROUNDS; round++) {
            int capacity = 1 + random.nextInt(9);
            LegCabin cabin = economy("BA" + (1 + round), LocalDate.of(2026, 12, 18));
            List<Callable<HoldResult>> requests = new ArrayList<>();
            for (int buyer = 0; buyer < BUYERS; buyer++) {
                requests.add(() -> holds.put(request(UUID.randomUUID(), 1, Map.of(cabin, capacity))));
            }
            assertEquals(Math.min(capacity, BUYERS), countHeld(requests), "round " + round);
        }
    }

    /// Negative control: reading first and writing later sells seats twice, which shows that the test above can
    /// fail.
    @Test
    void readingFirstAndWritingLaterWouldOversell() throws Exception {
        testDatabase.execute(
                "CREATE TABLE flights.unguarded (flight int PRIMARY KEY, available int NOT NULL)",
                "ALTER TABLE flights.unguarded OWNER TO flights");
        int oversold = 0;
        for (int round = 0; round < 60; round++) {
            int flight = round;
            database.execute("INSERT INTO unguarded VALUES (?, 3)", flight);
            List<Callable<Boolean>> requests = new ArrayList<>();
            for (int buyer = 0; buyer < BUYERS; buyer++) requests.add(() -> takeWithoutLock(flight));
            long taken = 0;
            for (Future<Boolean> answer : executor.invokeAll(requests)) taken += answer.get() ? 1 : 0;
            if (taken > 3) oversold++;
        }
        assertTrue(oversold > 0, "reading first and writing later never oversold");
    }

    private static boolean takeWithoutLock(int flight) {
        int available = database.find("SELECT available FROM unguarded WHERE flight = ?", row -> row.integer(1), flight)
                .orElseThrow();
        if (available < 1) return false;
        database.execute("UPDATE unguarded SET available = ? WHERE flight = ?", available - 1, flight);
        return true;
    }

    @Test
    void allLegsAreHeldOrNone() throws Exception {
        LocalDate date = LocalDate.of(2026, 12, 19);
        List<LegCabin> legs =
                List.of(economy("QF1", date), economy("QF2", date), economy("QF3", date), economy("QF4", date));
        Random random = new Random(7);
        List<Callable<HoldResult>> requests = new ArrayList<>();
        for (int buyer = 0; buyer < 200; buyer++) {
            List<LegCabin> some = new ArrayList<>(legs);
            Collections.shuffle(some, random);
            Map<LegCabin, Integer> capacities = new TreeMap<>();
            for (LegCabin leg : some.subList(0, 2 + random.nextInt(3))) capacities.put(leg, 25);
            requests.add(() -> holds.put(request(UUID.randomUUID(), 1, capacities)));
        }
        assertTrue(countHeld(requests) >= 25);
    }

    @Test
    void repeatedCallsHaveTheEffectOfOne() throws Exception {
        LegCabin cabin = economy("LH400", LocalDate.of(2026, 12, 20));
        UUID id = UUID.randomUUID();
        SeatHoldRequest request = request(id, 2, Map.of(cabin, 9));
        assertEquals(10, countHeld(Collections.nCopies(10, () -> holds.put(request))));
        assertEquals("2 0", heldAndSold(cabin));
        for (int i = 0; i < 3; i++) holds.confirm(id);
        assertEquals("0 2", heldAndSold(cabin));
        assertEquals(new HoldResult.Held(holds.find(id).orElseThrow()), holds.put(request));
        for (int i = 0; i < 3; i++) holds.release(id);
        assertEquals("0 0", heldAndSold(cabin));
    }

    @Test
    void aLapsedHoldReleasesItsSeatsAndCanTakeThemAgain() {
        LegCabin cabin = economy("LH402", LocalDate.of(2026, 12, 20));
        UUID id = UUID.randomUUID();
        SeatHoldRequest request = request(id, 2, Map.of(cabin, 9));
        holds.put(request);
        Clock later = Clock.fixed(NOW.plus(Duration.ofMinutes(21)), ZoneOffset.UTC);
        JdbcSeatHolds laterOn = new JdbcSeatHolds(database, new Availability(), later);
        while (laterOn.sweep() > 0) {
            // also releases the holds of other tests, 500 at a time
        }
        assertEquals("0 0", heldAndSold(cabin));
        assertTrue(laterOn.confirm(id) instanceof ConfirmResult.NoLongerHeld);
        assertTrue(holds.put(request) instanceof HoldResult.Held);
        assertEquals("2 0", heldAndSold(cabin));
    }

    @Test
    void aHoldForOtherOffersIsNotChanged() {
        LegCabin cabin = economy("LH404", LocalDate.of(2026, 12, 20));
        UUID id = UUID.randomUUID();
        holds.put(request(id, 1, Map.of(cabin, 9)));
        SeatHoldRequest other = new SeatHoldRequest(
                id, 1, List.of("another"), limits(Map.of(cabin, 9)), NOW.plusSeconds(60), true, HoldPayment.UNDER_WAY);
        assertEquals(new HoldResult.OtherOffers(), holds.put(other));
    }

    @Test
    void expiredOffersHoldNoSeats() {
        LegCabin cabin = economy("LH406", LocalDate.of(2026, 12, 20));
        SeatHoldRequest late = new SeatHoldRequest(
                UUID.randomUUID(),
                1,
                List.of("offer"),
                limits(Map.of(cabin, 9)),
                NOW.plusSeconds(60),
                false,
                HoldPayment.UNDER_WAY);
        assertEquals(new HoldResult.OffersExpired(), holds.put(late));
    }

    private static long countHeld(List<? extends Callable<HoldResult>> requests) throws Exception {
        long held = 0;
        for (Future<HoldResult> answer : executor.invokeAll(requests))
            held += answer.get() instanceof HoldResult.Held ? 1 : 0;
        return held;
    }

    private static String heldAndSold(LegCabin cabin) {
        return database.find(
                        "SELECT held, sold FROM leg_cabins WHERE flight = ? AND departure_date = ?",
                        row -> row.integer("held") + " " + row.integer("sold"),
                        cabin.leg().flight().toString(),
                        cabin.leg().departureDate())
                .orElseThrow();
    }

    private static SeatHoldRequest request(UUID id, int seats, Map<LegCabin, Integer> capacities) {
        return new SeatHoldRequest(
                id,
                seats,
                List.of("offer"),
                limits(capacities),
                NOW.plus(Duration.ofMinutes(20)),
                true,
                HoldPayment.UNDER_WAY);
    }

    private static Map<LegCabin, CabinLimits> limits(Map<LegCabin, Integer> capacities) {
        Map<LegCabin, CabinLimits> limits = new TreeMap<>();
        capacities.forEach((cabin, capacity) -> limits.put(cabin, new CabinLimits(capacity, 0)));
        return limits;
    }

    private static LegCabin economy(String flight, LocalDate date) {
        return new LegCabin(
                new DatedLegKey(FlightDesignator.parse(flight), date, new AirportCode("LHR")), CabinClass.ECONOMY);
    }
}
