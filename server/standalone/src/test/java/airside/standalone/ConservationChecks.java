package airside.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;

import airside.kit.testing.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// Checks of the databases of bookings and flights that hold once all work has ended, also after failures.
public final class ConservationChecks {
    private static final String NOT_REFUNDED = " WHERE authorisation_code IS NOT NULL AND refunded_at IS NULL";

    private ConservationChecks() {}

    /// Checks that bookings for one passenger on one leg each were ticketed, charged and seated once, that no seat
    /// is held and no saga is in progress, and that ledger and history are consistent.
    public static void checkTicketed(TestDatabase database, int bookings) throws SQLException {
        assertEquals(bookings, countBookings(database), "bookings");
        assertEquals(bookings, checkEnded(database), "ticketed");
        try (Connection connection = DriverManager.getConnection(database.url(), "bookings", "bookings")) {
            assertEquals(bookings, count(connection, "SELECT count(*) FROM bookings.acquirer_charges"), "charges");
        }
    }

    /// Checks bookings for one passenger on one leg each, ticketed or not: all sagas have ended, exactly the
    /// customers who were charged without a refund have a ticket and a seat, the amount charged is the amount
    /// ticketed, and all seats are free or sold.
    ///
    /// @return how many bookings were ticketed
    public static int checkEnded(TestDatabase database) throws SQLException {
        int ticketed;
        try (Connection connection = DriverManager.getConnection(database.url(), "bookings", "bookings")) {
            assertEquals(0, count(connection, "SELECT count(*) FROM bookings.sagas WHERE due_at IS NOT NULL"));
            ticketed = count(connection, "SELECT count(*) FROM bookings.bookings WHERE status = 'TICKETED'");
            assertEquals(ticketed, count(connection, "SELECT count(*) FROM bookings.tickets"), "tickets");
            assertEquals(ticketed, count(connection, "SELECT count(*) FROM bookings.acquirer_charges" + NOT_REFUNDED));
            assertEquals(
                    text(connection, "SELECT sum(total) FROM bookings.bookings WHERE status = 'TICKETED'"),
                    text(connection, "SELECT sum(amount) FROM bookings.acquirer_charges" + NOT_REFUNDED),
                    "what the acquirer took");
            assertEquals(0, count(connection, "SELECT sum(amount) FROM bookings.ledger_postings"), "ledger");
            assertEquals(0, count(connection, "SELECT count(*) FROM bookings.unbalanced_bookings"));
            assertEquals(0, count(connection, "SELECT count(*) FROM bookings.broken_histories"));
        }
        try (Connection connection = DriverManager.getConnection(database.url(), "flights", "flights")) {
            assertEquals(ticketed, count(connection, "SELECT sum(sold) FROM flights.leg_cabins"), "seats sold");
            assertEquals(0, count(connection, "SELECT sum(held) FROM flights.leg_cabins"), "seats held");
            assertEquals(ticketed, count(connection, "SELECT count(*) FROM flights.holds WHERE state = 'CONFIRMED'"));
            assertEquals(0, count(connection, "SELECT count(*) FROM flights.holds WHERE state = 'HELD'"));
        }
        return ticketed;
    }

    /// Returns the number of bookings.
    public static int countBookings(TestDatabase database) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), "bookings", "bookings")) {
            return count(connection, "SELECT count(*) FROM bookings.bookings");
        }
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }

    private static int count(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
