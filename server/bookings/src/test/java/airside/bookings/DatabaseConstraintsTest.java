package airside.bookings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.bookings.booking.Booking;
import airside.bookings.booking.JdbcBookings;
import airside.bookings.history.HistoryChain;
import airside.bookings.history.JdbcHistory;
import airside.bookings.ledger.JdbcLedger;
import airside.bookings.payments.TestCard;
import airside.bookings.testing.BookingsFixture;
import airside.bookings.testing.BrokenHistories;
import airside.bookings.trip.SampleTrips;
import airside.kit.database.ConstraintViolatedException;
import airside.kit.testing.ContractClient;
import airside.vocabulary.RecordLocator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// FEATURE: constraints of the database protect the history and the ledger, and its checks find errors that a
/// constraint did not prevent.
///
/// Each negative control changes rows as a superuser, without the service, and restores them afterwards.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseConstraintsTest {
    private final BookingsFixture fixture = new BookingsFixture();
    private final JdbcHistory history = new JdbcHistory(fixture.serviceDatabase());
    private final JdbcLedger ledger = new JdbcLedger(fixture.serviceDatabase());
    private String locator = "";

    @BeforeAll
    void book() {
        ContractClient maya = fixture.traveller(UUID.randomUUID());
        locator = BookingsFixture.booking(fixture.book(maya, SampleTrips.oneWay(), TestCard.VISA_APPROVED))
                .recordLocator();
    }

    @AfterAll
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE history SET by_whom = 'mallory'",
                "DELETE FROM history",
                "TRUNCATE history",
                "UPDATE ledger_postings SET amount = 0",
                "DELETE FROM ledger_postings",
            })
    void historyAndLedgerCannotBeChanged(String rewriting) {
        assertThrows(RuntimeException.class, () -> fixture.serviceDatabase().execute(rewriting));
        // a trigger refuses it even if the role has the rights
        asSuperuser("GRANT UPDATE, DELETE, TRUNCATE ON history, ledger_postings TO bookings");
        assertThrows(RuntimeException.class, () -> fixture.serviceDatabase().execute(rewriting));
        asSuperuser("REVOKE UPDATE, DELETE, TRUNCATE ON history, ledger_postings FROM bookings");
    }

    @Test
    void javaAndSqlAgreeOnTheHashes() {
        Booking booking = new JdbcBookings(fixture.serviceDatabase())
                .find(RecordLocator.parse(locator))
                .orElseThrow();
        assertTrue(HistoryChain.isWhole(history.list(booking.id(), 0, 100), booking.historyEnd()));
        assertEquals(List.of(), BrokenHistories.list(fixture.serviceDatabase()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE history SET by_whom = 'mallory' WHERE number = 2",
                "UPDATE history SET happened_at = happened_at + interval '1 microsecond' WHERE number = 1",
                "DELETE FROM history WHERE number = 3",
                "DELETE FROM history WHERE number = 5",
                "INSERT INTO history SELECT booking_id, 6, happened_at, by_whom, what, why, state_before, state_after,"
                        + " hash FROM history WHERE number = 5",
            })
    void tamperingIsFound(String tampering) {
        tamperWith(
                "history",
                tampering,
                () -> assertEquals(List.of(locator), BrokenHistories.list(fixture.serviceDatabase())));
        assertEquals(List.of(), BrokenHistories.list(fixture.serviceDatabase()));
    }

    @Test
    void anEntryThatDoesNotBalanceIsRefused() {
        var refusal = assertThrows(
                ConstraintViolatedException.class,
                () -> fixture.serviceDatabase().execute(ONE_SIDED));
        assertEquals("ledger_entries_balance", refusal.constraint());
    }

    @Test
    void withoutThatConstraintTheUnbalancedBookingIsFound() {
        asSuperuser("ALTER TABLE ledger_postings DISABLE TRIGGER ledger_entries_balance");
        fixture.serviceDatabase().execute(ONE_SIDED);
        assertFalse(ledger.sum().matches("0(\\.0+)?"), ledger.sum());
        assertEquals(List.of(locator), ledger.listUnbalanced());
        asSuperuser(
                "ALTER TABLE ledger_postings DISABLE TRIGGER ledger_is_append_only",
                "DELETE FROM ledger_postings WHERE kind = 'MISTAKE'",
                "ALTER TABLE ledger_postings ENABLE TRIGGER ALL");
        assertEquals(List.of(), ledger.listUnbalanced());
    }

    @Test
    void aTicketThatIsMissingIsFound() {
        tamperWith(
                "coupons, tickets",
                "DELETE FROM coupons; DELETE FROM tickets",
                () -> assertEquals(List.of(locator), ledger.listUnbalanced()));
    }

    @Test
    void aChargeWithoutATicketIsFound() {
        tamperWith(
                "payments",
                "UPDATE payments SET state = 'DECLINED'",
                () -> assertEquals(List.of(locator), ledger.listUnbalanced()));
    }

    @Test
    void aBookingCannotHaveTwoPaymentsAtATime() {
        var refusal = assertThrows(
                ConstraintViolatedException.class,
                () -> fixture.serviceDatabase().execute(SECOND_PAYMENT));
        assertEquals("a_booking_is_paid_once", refusal.constraint());
    }

    @Test
    void aKeyCannotStandForTwoRequests() {
        String again = "INSERT INTO idempotency_keys (account_id, key, fingerprint, resource_id, created_at) "
                + "SELECT account_id, key, 'other', gen_random_uuid(), now() FROM idempotency_keys LIMIT 1";
        var refusal = assertThrows(
                ConstraintViolatedException.class,
                () -> fixture.serviceDatabase().execute(again));
        assertEquals("a_key_stands_for_one_request", refusal.constraint());
    }

    private static final String ONE_SIDED = "INSERT INTO ledger_postings "
            + "SELECT gen_random_uuid(), 1, id, 'MISTAKE', 'CUSTOMER', 1.00, 'EUR', now() FROM bookings";

    private static final String SECOND_PAYMENT = """
        INSERT INTO payments (id, booking_id, state, amount, currency, token, brand, last_four, method, created_at)
        SELECT gen_random_uuid(), booking_id, 'CAPTURED', amount, currency, token, brand, last_four, method, created_at
        FROM payments\
        """;

    /// Changes tables as a superuser, runs a check, and restores the tables.
    private void tamperWith(String tables, String tampering, Runnable check) {
        for (String table : tables.split(", ")) {
            asSuperuser(
                    "CREATE TABLE bookings.kept_%1$s AS SELECT * FROM bookings.%1$s".formatted(table),
                    "ALTER TABLE bookings.%s DISABLE TRIGGER ALL".formatted(table));
        }
        asSuperuser(tampering);
        check.run();
        for (String table : List.of(tables.split(", ")).reversed()) {
            asSuperuser(
                    "DELETE FROM bookings.%s".formatted(table),
                    "INSERT INTO bookings.%1$s SELECT * FROM bookings.kept_%1$s".formatted(table),
                    "DROP TABLE bookings.kept_%s".formatted(table),
                    "ALTER TABLE bookings.%s ENABLE TRIGGER ALL".formatted(table));
        }
    }

    private void asSuperuser(String... statements) {
        for (String statement : statements) fixture.database().execute("SET search_path = bookings; " + statement);
    }
}
