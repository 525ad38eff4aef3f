package airside.standalone.walkthrough;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import airside.kit.testing.TestDatabase;
import airside.standalone.ThreeProcesses;
import airside.traveller.walkthrough.WalkThrough;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// FEATURE: three services in three processes, with three roles of one database that cannot read each other's
/// schemas, work as one process does.
class ThreeProcessesTest {
    private static final List<String> SERVICES = ThreeProcesses.SERVICES;
    private static final Map<String, String> A_TABLE_OF =
            Map.of("auth", "auth.accounts", "flights", "flights.holds", "bookings", "bookings.bookings");

    @Test
    void theCommandsOfTheReadmeWork() throws Exception {
        assumeTrue(WalkThrough.isPossible(), "curl and jq are needed");
        try (ThreeProcesses three = ThreeProcesses.start(Map.of())) {
            WalkThrough.runAgainst(SERVICES.stream()
                    .collect(Collectors.toMap(
                            service -> "/api/" + service,
                            service -> three.address(service).toString())));
            for (String service : SERVICES) seesOnlyItsOwnSchema(three.database(), service);
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
}
