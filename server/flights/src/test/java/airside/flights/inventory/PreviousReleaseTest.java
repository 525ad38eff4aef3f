package airside.flights.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import airside.kit.database.Database;
import airside.kit.testing.PreviousRelease;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// FEATURE: release 0.2 keeps working with its open connections while this release migrates the schema.
class PreviousReleaseTest {
    private static final String VERSION = "002";
    private static final UUID HOLD = UUID.fromString("8a0c8f3c-6f0e-4a33-9f35-0d6d8b1b3c01");

    /// The statements of release 0.2 that read all columns within a transaction.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM holds WHERE id = '8a0c8f3c-6f0e-4a33-9f35-0d6d8b1b3c01' FOR UPDATE",
                "SELECT * FROM hold_legs WHERE hold_id = '8a0c8f3c-6f0e-4a33-9f35-0d6d8b1b3c01'",
            })
    void itsPreparedStatementsKeepWorking(String statement) {
        assertEquals(Optional.empty(), PreviousRelease.failureAfterMigration("flights", VERSION, statement));
    }

    @Test
    void aHoldMarkedByAnEarlierBuildStaysUnpaid() {
        var migrated = PreviousRelease.migratedFrom("flights", VERSION, List.of("""
            SET search_path TO flights;
            ALTER TABLE leg_cabins ADD COLUMN unpaid integer NOT NULL DEFAULT 0;
            ALTER TABLE holds ADD COLUMN is_unpaid boolean NOT NULL DEFAULT false;
            CREATE FUNCTION subtract_unpaid_seats() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
            CREATE TRIGGER ended_holds_are_not_unpaid BEFORE UPDATE OF state ON holds
                FOR EACH ROW WHEN (NEW.is_unpaid) EXECUTE FUNCTION subtract_unpaid_seats();
            INSERT INTO leg_cabins (flight, departure_date, origin, cabin, capacity, available, held, unpaid, changed_at)
            VALUES ('LH400', '2027-07-14', 'FRA', 'ECONOMY', 200, 197, 3, 3, now());
            INSERT INTO holds (id, state, seats, offers, expires_at, created_at, changed_at, is_unpaid)
            VALUES ('%1$s', 'HELD', 3, '{}', now() + interval '1 hour', now(), now(), true);
            INSERT INTO hold_legs VALUES ('%1$s', 'LH400', '2027-07-14', 'FRA', 'ECONOMY')
            """.formatted(HOLD)));
        try (Database database = migrated.open("flights")) {
            var inventory = new JdbcInventory(database, new Availability(), Clock.systemUTC());
            assertEquals(0, inventory.conservationViolations());
            new JdbcSeatHolds(database, new Availability(), Clock.systemUTC()).release(HOLD);
            assertEquals(0, inventory.conservationViolations());
            assertEquals(List.of(0), database.query("SELECT unpaid FROM leg_cabins", row -> row.integer("unpaid")));
        }
    }
}
