package airside.flights.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// FEATURE: only a share of a cabin can be held unpaid, however many requests arrive at the same time; the rest
/// stays available to passengers who pay at once.
class UnpaidSeatsRaceTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final LocalDate DATE = LocalDate.of(2026, 12, 18);
    private static final int CAPACITY = 243;
    private static final int UNPAID_MAX = 122;

    private static Database database;
    private static JdbcSeatHolds holds;
    private static JdbcInventory inventory;
    private static ExecutorService executor;

    @BeforeAll
    static void open() {
        database = TestDatabase.migrated("flights").open("flights");
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
    void unpaidHoldsLeaveTheOtherSeatsForPaidOnes() throws Exception {
        LegCabin cabin = economy("BA117");
        List<Callable<HoldResult>> requests = new ArrayList<>();
        for (int i = 0; i < 60; i++)
            requests.add(() -> holds.put(request(UUID.randomUUID(), 9, cabin, HoldPayment.AWAITED)));
        long held = 0;
        for (Future<HoldResult> answer : executor.invokeAll(requests))
            held += answer.get() instanceof HoldResult.Held ? 9 : 0;
        assertEquals(117, held, "13 holds of 9 seats: one more would pass the limit");
        for (int i = 0; i < 14; i++) {
            assertInstanceOf(
                    HoldResult.Held.class, holds.put(request(UUID.randomUUID(), 9, cabin, HoldPayment.UNDER_WAY)));
        }
        assertEquals(
                new HoldResult.SoldOut(cabin), holds.put(request(UUID.randomUUID(), 1, cabin, HoldPayment.AWAITED)));
    }

    @Test
    void theLimitIsExactInEveryRound() throws Exception {
        for (int round = 0; round < 60; round++) {
            LegCabin cabin = economy("QF" + (1 + round));
            List<Callable<HoldResult>> requests = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                requests.add(() -> holds.put(limited(UUID.randomUUID(), 1, cabin, 5, HoldPayment.AWAITED)));
            }
            long held = 0;
            for (Future<HoldResult> answer : executor.invokeAll(requests))
                held += answer.get() instanceof HoldResult.Held ? 1 : 0;
            assertEquals(5, held, "round " + round);
        }
    }

    @Test
    void confirmedReleasedAndLapsedHoldsNoLongerCount() {
        LegCabin cabin = economy("LH400");
        UUID confirmed = UUID.randomUUID();
        UUID released = UUID.randomUUID();
        UUID lapsed = UUID.randomUUID();
        for (UUID id : List.of(confirmed, released, lapsed)) holds.put(limited(id, 2, cabin, 6, HoldPayment.AWAITED));
        assertEquals(
                new HoldResult.TooManyUnpaid(cabin),
                holds.put(limited(UUID.randomUUID(), 1, cabin, 6, HoldPayment.AWAITED)));
        holds.confirm(confirmed);
        assertEquals(4, unpaid(cabin));
        holds.release(released);
        assertEquals(2, unpaid(cabin));
        Clock later = Clock.fixed(NOW.plus(Duration.ofMinutes(21)), ZoneOffset.UTC);
        new JdbcSeatHolds(database, new Availability(), later).sweep();
        assertEquals(0, unpaid(cabin));
        holds.release(confirmed);
        assertEquals(0, unpaid(cabin));
    }

    @Test
    void aRepeatCountsOnce() {
        LegCabin cabin = economy("LH402");
        UUID id = UUID.randomUUID();
        for (int i = 0; i < 3; i++) holds.put(limited(id, 2, cabin, 2, HoldPayment.AWAITED));
        assertEquals(2, unpaid(cabin));
        // a card payment for it is started and declined
        holds.put(limited(id, 2, cabin, 2, HoldPayment.UNDER_WAY));
        assertInstanceOf(HoldResult.Held.class, holds.put(limited(id, 2, cabin, 2, HoldPayment.AWAITED)));
        assertEquals(2, unpaid(cabin));
    }

    @Test
    void aHoldWhoseCardWasDeclinedCountsIfTheLimitAllows() {
        LegCabin cabin = economy("LH404");
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        for (UUID id : List.of(first, second)) holds.put(limited(id, 2, cabin, 3, HoldPayment.UNDER_WAY));
        assertEquals(0, unpaid(cabin));
        assertInstanceOf(HoldResult.Held.class, holds.put(limited(first, 2, cabin, 3, HoldPayment.AWAITED)));
        assertEquals(new HoldResult.TooManyUnpaid(cabin), holds.put(limited(second, 2, cabin, 3, HoldPayment.AWAITED)));
        assertEquals(2, unpaid(cabin));
        assertEquals(SeatHold.State.HELD, holds.find(second).orElseThrow().state(), "its seats are still held");
    }

    @Test
    void theCountFollowsWhenThePreviousReleaseEndsAnUnpaidHold() {
        LegCabin cabin = economy("LH406");
        UUID id = UUID.randomUUID();
        holds.put(limited(id, 2, cabin, 9, HoldPayment.AWAITED));
        database.execute(
                "UPDATE leg_cabins SET available = available + 2, held = held - 2 WHERE flight = ?",
                cabin.leg().flight().toString());
        database.execute(
                "UPDATE holds SET state = 'RELEASED', expires_at = ?, changed_at = ? WHERE id = ?", NOW, NOW, id);
        assertEquals(0, unpaid(cabin));
    }

    private static int unpaid(LegCabin cabin) {
        return database.find(
                        "SELECT unpaid FROM leg_cabins WHERE flight = ?",
                        row -> row.integer("unpaid"),
                        cabin.leg().flight().toString())
                .orElseThrow();
    }

    private static SeatHoldRequest request(UUID id, int seats, LegCabin cabin, HoldPayment payment) {
        return limited(id, seats, cabin, UNPAID_MAX, payment);
    }

    private static SeatHoldRequest limited(UUID id, int seats, LegCabin cabin, int unpaidMax, HoldPayment payment) {
        return new SeatHoldRequest(
                id,
                seats,
                List.of("offer"),
                Map.of(cabin, new CabinLimits(CAPACITY, unpaidMax)),
                NOW.plus(Duration.ofMinutes(20)),
                true,
                payment);
    }

    private static LegCabin economy(String flight) {
        return new LegCabin(
                new DatedLegKey(FlightDesignator.parse(flight), DATE, new AirportCode("LHR")), CabinClass.ECONOMY);
    }
}
