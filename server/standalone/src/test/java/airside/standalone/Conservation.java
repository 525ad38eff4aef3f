package airside.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;

import airside.kit.testing.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// What must be true of the databases of bookings and flights once all work has ended, whatever went wrong
/// meanwhile.
public final class Conservation {
    private Conservation() {}

    /// Checks that bookings for one passenger on one leg each were ticketed, charged and seated once, that nothing
    /// is held or in progress, and that the ledger and the history are whole.
    public static void ofTickets(TestDatabase database, int bookings) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), "bookings", "bookings")) {
            assertEquals(bookings, count(connection, "SELECT count(*) FROM bookings.bookings"), "bookings");
            assertEquals(bookings, count(connection, "SELECT count(*) FROM bookings.tickets"), "tickets");
            assertEquals(bookings, count(connection, "SELECT count(*) FROM bookings.acquirer_charges"), "charges");
            assertEquals(0, count(connection, "SELECT count(*) FROM bookings.unbalanced_bookings"));
            assertEquals(0, count(connection, "SELECT count(*) FROM bookings.broken_histories"));
            assertEquals(0, count(connection, "SELECT count(*) FROM bookings.sagas WHERE due_at IS NOT NULL"));
        }
        try (Connection connection = DriverManager.getConnection(database.url(), "flights", "flights")) {
            assertEquals(bookings, count(connection, "SELECT sum(sold) FROM flights.leg_cabins"), "seats sold");
            assertEquals(0, count(connection, "SELECT sum(held) FROM flights.leg_cabins"), "seats held");
            assertEquals(bookings, count(connection, "SELECT count(*) FROM flights.holds WHERE state = 'CONFIRMED'"));
            assertEquals(0, count(connection, "SELECT count(*) FROM flights.holds WHERE state = 'HELD'"));
        }
    }

    /// How many bookings there are.
    public static int bookings(TestDatabase database) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), "bookings", "bookings")) {
            return count(connection, "SELECT count(*) FROM bookings.bookings");
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
