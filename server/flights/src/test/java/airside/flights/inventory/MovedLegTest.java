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
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// FEATURE: if a new timetable moves a leg to another date, a hold keeps the leg for which it was made; seats are
/// never taken on one leg and released on another.
class MovedLegTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);
    private static final LegCabin HELD = leg("2026-12-16");
    private static final LegCabin MOVED = leg("2026-12-17");

    private final Database database = TestDatabase.migrated("flights").open("flights");
    private final JdbcSeatHolds holds = new JdbcSeatHolds(database, new Availability(), CLOCK);
    private final JdbcInventory inventory = new JdbcInventory(database, new Availability(), CLOCK);
    private final UUID id = UUID.randomUUID();

    @BeforeEach
    void hold() {
        put(id, HELD, HoldPayment.UNKNOWN);
        put(UUID.randomUUID(), MOVED, HoldPayment.AWAITED);
    }

    @AfterEach
    void close() {
        assertEquals(0, inventory.conservationViolations());
        database.close();
    }

    @Test
    void aHoldThatWasReleasedCannotBePutAgain() {
        holds.release(id);
        assertEquals(new HoldResult.SoldOut(HELD), put(id, MOVED, HoldPayment.UNKNOWN));
        assertEquals(List.of("2026-12-16 0 0", "2026-12-17 1 1"), seats());
    }

    @Test
    void itsSeatsCannotBecomeUnpaid() {
        assertEquals(new HoldResult.TooManyUnpaid(HELD), put(id, MOVED, HoldPayment.AWAITED));
        assertEquals(List.of("2026-12-16 1 0", "2026-12-17 1 1"), seats());
    }

    @Test
    void itsSeatsAreSoldWhereTheyWereHeld() {
        assertInstanceOf(HoldResult.Held.class, put(id, MOVED, HoldPayment.UNDER_WAY));
        assertInstanceOf(ConfirmResult.Confirmed.class, holds.confirm(id));
        assertEquals(List.of("2026-12-16 0 0", "2026-12-17 1 1"), seats());
    }

    private HoldResult put(UUID hold, LegCabin leg, HoldPayment payment) {
        Map<LegCabin, CabinLimits> limits = Map.of(leg, new CabinLimits(40, 20));
        return holds.put(new SeatHoldRequest(
                hold, 1, List.of("offer"), limits, CLOCK.instant().plusSeconds(600), true, payment));
    }

    /// Returns date, held and unpaid seats of each leg.
    private List<String> seats() {
        return database.query(
                "SELECT departure_date, held, unpaid FROM leg_cabins ORDER BY departure_date",
                row -> row.date("departure_date") + " " + row.integer("held") + " " + row.integer("unpaid"));
    }

    private static LegCabin leg(String date) {
        return new LegCabin(
                new DatedLegKey(FlightDesignator.parse("4N208"), LocalDate.parse(date), new AirportCode("YDA")),
                CabinClass.ECONOMY);
    }
}
