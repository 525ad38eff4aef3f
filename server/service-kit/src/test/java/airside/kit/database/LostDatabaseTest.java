package airside.kit.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import airside.kit.settings.Settings;
import airside.kit.testing.Eventually;
import airside.kit.testing.TcpProxy;
import airside.kit.testing.TcpProxy.Mode;
import airside.kit.testing.TestDatabase;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// FEATURE: while the database does not answer, requests get 503; afterwards the service recovers by itself.
class LostDatabaseTest {
    private TestDatabase test;
    private TcpProxy network;
    private Database database;

    @BeforeEach
    void open() {
        test = TestDatabase.migrated("parcels");
        int port = URI.create(test.url().substring("jdbc:".length())).getPort();
        network = new TcpProxy(port);
        database = Database.of(Settings.of(settings(network.port())), "parcels");
        test.execute("create table parcels.notes (words text)", "grant all on parcels.notes to parcels");
    }

    @AfterEach
    void close() {
        database.close();
        network.close();
    }

    @Test
    void requestsFailWhileTheDatabaseIsAwayAndSucceedAfterwards() {
        network.setMode(Mode.DISCONNECTING);
        assertUnavailable(() -> database.execute("insert into notes values ('lost')"));
        assertTrue(database.failure().isPresent());
        network.setMode(Mode.FORWARDING);
        Eventually.becomes(
                "the database is used again", () -> database.failure().isEmpty());
        database.execute("insert into notes values ('found')");
        assertEquals(1, notes());
    }

    @Test
    void closedSessionsAreReportedAsUnavailable() {
        assertUnavailable(() -> database.doInTransaction(tx -> {
            tx.execute("insert into notes values ('lost')");
            test.execute("select pg_terminate_backend(pid) from pg_stat_activity where application_name ="
                    + " 'airside-parcels'");
            tx.execute("insert into notes values ('lost too')");
        }));
        Eventually.becomes(
                "the database is used again", () -> database.failure().isEmpty());
        assertEquals(0, notes());
    }

    /// The work was committed, but the reply was lost: a blind retry would do it twice.
    @Test
    void aReplyLostOnCommitIsAnUnknownOutcome() {
        var unknown = assertThrows(
                ProblemException.class,
                () -> database.doInTransaction(tx -> {
                    tx.execute("insert into notes values ('kept')");
                    network.setMode(Mode.DROPPING_REPLIES);
                }));
        assertInstanceOf(OutcomeUnknownException.class, unknown);
        assertEquals(ProblemType.DATABASE_UNAVAILABLE, unknown.type());
        network.setMode(Mode.FORWARDING);
        Eventually.becomes("the note that was committed can be seen", () -> notes() == 1);
    }

    @Test
    void aMissingDatabaseIsReportedAsUnavailable() {
        network.setMode(Mode.DISCONNECTING);
        try (Database late = Database.of(Settings.of(settings(network.port())), "parcels")) {
            assertUnavailable(late::migrate);
            network.setMode(Mode.FORWARDING);
            late.migrate();
        }
    }

    private int notes() {
        try {
            return database.query("select count(*) from notes", row -> row.integer(1))
                    .getFirst();
        } catch (ProblemException e) {
            return -1;
        }
    }

    private static void assertUnavailable(Runnable work) {
        var refused = assertThrows(ProblemException.class, work::run);
        assertEquals(ProblemType.DATABASE_UNAVAILABLE, refused.type());
        assertEquals("1", refused.headers().get("Retry-After"));
    }

    private Map<String, String> settings(int port) {
        var settings = new HashMap<>(test.settings());
        settings.put("parcels.database.url", "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, test.name()));
        settings.put("parcels.database.pool-wait", "500ms");
        settings.put("parcels.database.connect-timeout", "1s");
        return settings;
    }
}
