package airside.bookings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.kit.database.Database;
import airside.kit.testing.PreviousRelease;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// FEATURE: release 0.2 keeps working with its open connections while this release migrates the schema.
class PreviousReleaseTest {
    private static final String VERSION = "003";
    private static final String NO_ID = "'00000000-0000-0000-0000-000000000000'";

    /// The statements of release 0.2 that read all columns within a transaction.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT b.*, s.is_under_way FROM bookings b JOIN sagas s ON s.booking_id = b.id WHERE b.id = " + NO_ID,
                "SELECT * FROM passengers WHERE booking_id = " + NO_ID + " ORDER BY number",
                "SELECT * FROM payments WHERE booking_id = " + NO_ID + " ORDER BY created_at, id",
                "SELECT * FROM payments WHERE id = " + NO_ID,
                "SELECT * FROM acquirer_charges WHERE payment_id = " + NO_ID,
                "SELECT t.number AS ticket, c.* FROM tickets t JOIN coupons c ON c.ticket_number = t.number",
                "SELECT * FROM idempotency_keys WHERE account_id = " + NO_ID + " FOR UPDATE",
                "SELECT * FROM sagas WHERE booking_id = " + NO_ID + " FOR UPDATE",
            })
    void itsPreparedStatementsKeepWorking(String statement) {
        assertEquals(Optional.empty(), PreviousRelease.failureAfterMigration("bookings", VERSION, statement));
    }

    /// NEGATIVE CONTROL. Release 0.2 reads this table only outside of transactions, where its driver prepares the
    /// statement again.
    @Test
    void withinATransactionATableWithANewColumnIsRefused() {
        Optional<String> failure =
                PreviousRelease.failureAfterMigration("bookings", VERSION, "SELECT * FROM seat_holds");
        assertTrue(failure.orElse("none").contains("cached plan must not change result type"), failure.toString());
    }

    @Test
    void aNameInTheColumnOfAnEarlierBuildIsKept() {
        var migrated = PreviousRelease.migratedFrom(
                "bookings",
                VERSION,
                List.of("ALTER TABLE bookings.passengers ADD COLUMN airline_name text", """
                    SET session_replication_role = replica;
                    INSERT INTO bookings.passengers (booking_id, id, number, type, surname, date_of_birth, airline_name)
                    VALUES (%1$s, 'P1', 1, 'ADT', 'Okafor', '1990-01-01', 'OKAFOR/MAYA MS'),
                           (%1$s, 'P2', 2, 'ADT', 'Okafor', '1991-01-01', NULL);
                    SET session_replication_role = origin
                    """.formatted(NO_ID)));
        try (Database database = migrated.open("bookings")) {
            assertEquals(
                    List.of("P1 OKAFOR/MAYA MS"),
                    database.query(
                            "SELECT passenger_id, name FROM airline_names",
                            row -> row.text("passenger_id") + " " + row.text("name")));
        }
    }
}
