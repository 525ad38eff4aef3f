package airside.standalone.walkthrough;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import airside.kit.testing.TestDatabase;
import airside.standalone.ServiceProcess;
import airside.traveller.walkthrough.WalkThrough;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// FEATURE: three services in three processes, with three roles of one database that cannot read each other's
/// schemas, do what one process does.
class ThreeProcessesTest {
    private static final List<String> SERVICES = List.of("auth", "flights", "bookings");
    private static final Map<String, String> A_TABLE_OF =
            Map.of("auth", "auth.accounts", "flights", "flights.holds", "bookings", "bookings.bookings");

    @Test
    void theReadmeIsTrueOfThemToo() throws Exception {
        assumeTrue(WalkThrough.isPossible(), "curl and jq are needed");
        TestDatabase database = TestDatabase.create("auth", "flights", "bookings");
        Map<String, Integer> ports = new HashMap<>();
        for (String service : SERVICES) ports.put(service, ServiceProcess.freePort());
        try (ServiceProcess auth = start("airside.auth.AuthMain", "auth", ports, database);
                ServiceProcess flights = start("airside.flights.FlightsMain", "flights", ports, database);
                ServiceProcess bookings = start("airside.bookings.BookingsMain", "bookings", ports, database)) {
            auth.awaitReady();
            flights.awaitReady();
            bookings.awaitReady();
            WalkThrough.runAgainst(Map.of(
                    "/api/auth",
                    auth.address(),
                    "/api/flights",
                    flights.address(),
                    "/api/bookings",
                    bookings.address()));
            for (String service : SERVICES) seesOnlyItsOwnSchema(database, service);
        }
    }

    private static void seesOnlyItsOwnSchema(TestDatabase database, String service) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), service, service)) {
            for (String other : SERVICES) {
                if (other.equals(service)) {
                    assertTrue(canRead(connection, A_TABLE_OF.get(other)), service + " cannot read its own schema");
                    continue;
                }
                SQLException refused = assertThrows(
                        SQLException.class,
                        () -> canRead(connection, A_TABLE_OF.get(other)),
                        service + " reads " + other);
                assertEquals("42501", refused.getSQLState(), refused.getMessage());
            }
        }
    }

    private static boolean canRead(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
            return rows.next();
        }
    }

    private static ServiceProcess start(
            String main, String service, Map<String, Integer> ports, TestDatabase database) {
        Map<String, String> settings = new HashMap<>();
        settings.put(service + ".database.url", database.url());
        settings.put(service + ".database.password", service);
        ports.forEach((name, port) -> settings.put("services." + name, "http://localhost:" + port));
        if (service.equals("auth")) {
            settings.put("auth.password-rule", "relaxed");
            settings.put("auth.service-secrets.bookings", "between us");
        }
        if (service.equals("bookings")) settings.put("bookings.service-secret", "between us");
        return ServiceProcess.start(main, ports.get(service), settings);
    }
}
