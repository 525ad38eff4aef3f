package airside.kit.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import airside.kit.settings.Settings;
import airside.kit.testing.Eventually;
import airside.kit.testing.TestDatabase;
import com.zaxxer.hikari.HikariDataSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// FEATURE: the password of the run-time role is changed while services run.
class ChangedPasswordTest {
    private static final String CHANGE = "alter role parcels password 'second'";

    private TestDatabase test;

    /// PostgreSQL checks passwords here, which it does not for other test databases.
    @BeforeEach
    void create() {
        test = TestDatabase.migrated("parcels");
        test.execute("alter role parcels password 'first'", """
            do $$ begin
              execute format('copy (values (%L), (%L)) to %L', 'host ""' || current_database() || '"" parcels 127.0.0.1/32 scram-sha-256',
                'host all all 127.0.0.1/32 trust', current_setting('hba_file'));
            end $$
            """.replace("\"\"", "\""), "select pg_reload_conf()");
        try (Database wrong = open("wrong", Optional.empty())) {
            Eventually.becomes("passwords count", () -> wrong.failure().isPresent());
        }
    }

    @Test
    void aServiceWithBothPasswordsKeepsWorking() {
        try (Database database = open("first", Optional.of("second"))) {
            assertEquals(1, ask(database));
            test.execute(CHANGE);
            endSessions();
            Eventually.becomes("it connects again", () -> isReady(database));
            assertEquals(1, ask(database));
        }
    }

    @Test
    void aServiceThatStartsBeforeTheChangeUsesThePreviousPassword() {
        try (Database database = open("second", Optional.of("first"))) {
            database.migrate();
            assertEquals(1, ask(database));
            test.execute(CHANGE);
            endSessions();
            Eventually.becomes("it connects again", () -> isReady(database));
            assertEquals(1, ask(database));
        }
    }

    /// The control: without the second password the service fails.
    @Test
    void aServiceWithThePreviousPasswordOnlyIsRefused() {
        try (Database database = open("first", Optional.empty())) {
            assertEquals(1, ask(database));
            test.execute(CHANGE);
            endSessions();
            Eventually.becomes("its connections are gone", () -> !isReady(database));
            var refusal = assertThrows(ProblemException.class, () -> ask(database));
            assertEquals(ProblemType.DATABASE_UNAVAILABLE, refusal.type());
        }
    }

    /// Open connections outlive a change of the password: their maximum age limits for how long.
    @Test
    void connectionsHaveAMaximumAge() {
        Map<String, String> settings = new HashMap<>(test.settings());
        settings.put("parcels.database.max-lifetime", "45s");
        try (HikariDataSource pool =
                DatabaseSettings.of(Settings.of(settings), "parcels").pool()) {
            assertEquals(45_000, pool.getMaxLifetime());
        }
    }

    private static boolean isReady(Database database) {
        return database.failure().isEmpty();
    }

    private static int ask(Database database) {
        return database.find("select 1 as one", row -> row.integer("one")).orElseThrow();
    }

    private void endSessions() {
        test.execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'parcels'");
    }

    private Database open(String password, Optional<String> next) {
        Map<String, String> settings = new HashMap<>(test.settings());
        settings.put("parcels.database.password", password);
        settings.put("parcels.database.pool-wait", "1s");
        next.ifPresent(text -> settings.put("parcels.database.password-next", text));
        return Database.of(Settings.of(settings), "parcels");
    }
}
