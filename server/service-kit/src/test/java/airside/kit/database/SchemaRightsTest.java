package airside.kit.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import airside.kit.settings.Settings;
import airside.kit.testing.Eventually;
import airside.kit.testing.RecordedLogLines;
import airside.kit.testing.TestDatabase;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// FEATURE: a service uses a schema that another role owns and migrates.
class SchemaRightsTest {
    private static final String ADD = """
        insert into parcels (id, owner, weight, sent_at, departure_local)
        values (gen_random_uuid(), 'maya', 1, now(), '2026-11-28 10:00')\
        """;

    @Test
    void theRunTimeRoleReadsAndWritesRows() {
        try (Database database = TestDatabase.migrated("parcels").open("parcels")) {
            assertEquals(1, database.execute(ADD));
            assertEquals(1, database.execute("update parcels set weight = 2"));
            assertEquals(1, database.execute("delete from parcels"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table parcels add column mine text",
                "alter table parcels disable trigger user",
                "alter table parcels owner to parcels",
                "drop table parcels",
                "create table mine (id int)",
                "create or replace function mine() returns int language sql as 'select 1'",
                "drop schema parcels cascade",
                "set role parcels_migration",
                "update flyway_schema_history set checksum = 0",
                "delete from flyway_schema_history",
            })
    void theRunTimeRoleCannotChangeAnythingElse(String statement) {
        try (Database database = TestDatabase.migrated("parcels").open("parcels")) {
            var refusal = assertThrows(SqlException.class, () -> database.execute(statement));
            assertTrue(
                    List.of("42501", "2BP01").contains(((SQLException) refusal.getCause()).getSQLState()),
                    refusal.toString());
        }
    }

    /// The control: the same statements work where the run-time role owns the schema.
    @Test
    void aRunTimeRoleThatOwnsTheSchemaCouldChangeEverything() {
        TestDatabase test = TestDatabase.createOwnedByServices("parcels");
        try (Database database = openAsBefore(test)) {
            database.migrate();
            database.execute("alter table parcels disable trigger user");
            database.execute("update flyway_schema_history set checksum = checksum");
            database.execute("drop table parcels cascade");
        }
    }

    /// Work of the previous release at the same time must not end a new pod.
    @Test
    void aMigrationThatWaitsForARunningTransactionIsRetried() {
        TestDatabase test = TestDatabase.migrated("parcels");
        test.execute("drop table parcels.deliveries");
        test.execute("delete from parcels.flyway_schema_history where version = '002'");
        try (Database previous = test.open("parcels");
                Database next = test.open("parcels")) {
            previous.inTransaction(transaction -> {
                transaction.execute(ADD);
                var wait = assertThrows(ProblemException.class, next::migrate);
                assertEquals(ProblemType.DATABASE_UNAVAILABLE, wait.type());
                return wait;
            });
            next.migrate();
            assertEquals(1, previous.execute("insert into deliveries select id, now() from parcels"));
        }
    }

    /// A build between two releases created the table under another version; its file does not exist any more.
    @Test
    void aMigrationThatWasChangedAfterItWasAppliedIsRefused() {
        TestDatabase test = TestDatabase.migrated("parcels");
        test.execute("update parcels.flyway_schema_history set checksum = checksum + 1 where version = '001'");
        try (Database database = test.open("parcels")) {
            var refusal = assertThrows(IllegalStateException.class, database::migrate);
            assertTrue(refusal.getMessage().contains("checksum mismatch"), refusal::getMessage);
        }
    }

    @Test
    void aMigrationThatWasNeverReleasedMayBeReplaced() {
        TestDatabase test = TestDatabase.migrated("parcels");
        test.execute("update parcels.flyway_schema_history set version = '001.5' where version = '002'");
        test.execute("drop table parcels.deliveries");
        try (Database database = test.open("parcels");
                RecordedLogLines log = RecordedLogLines.of(Migrations.class)) {
            database.migrate();
            assertEquals(0, database.execute("insert into deliveries select id, now() from parcels"));
            assertEquals(
                    List.of("WARNING The schema parcels has the migration 001.5 (deliveries), which this release does"
                            + " not have; check that its image is complete"),
                    log.all());
        }
    }

    /// As in a rolling upgrade: the schema's owner changes, then the tables', while the previous release works.
    @Test
    void tablesAreTakenOverWhileThePreviousReleaseKeepsWorking() throws Exception {
        TestDatabase test = TestDatabase.createOwnedByServices("parcels");
        try (Database previous = openAsBefore(test);
                Database next = test.open("parcels")) {
            previous.migrate();
            previous.execute("create sequence serials");
            previous.execute("create view heavy as select id, weight from parcels where weight > 1000");
            previous.execute("create table written_once (id int)");
            previous.execute("revoke update, delete, truncate on written_once from current_user");
            var stop = new AtomicBoolean();
            var failures = new AtomicInteger();
            var done = new AtomicInteger();
            Thread work = Thread.ofVirtual().start(() -> {
                while (!stop.get()) {
                    try {
                        previous.execute(ADD);
                        previous.query("select count(*) from heavy", row -> row.integer(1));
                        previous.query("select nextval('serials') as serial", row -> row.bigInteger("serial"));
                        done.incrementAndGet();
                    } catch (RuntimeException e) {
                        failures.incrementAndGet();
                    }
                }
            });
            test.giveToMigrationRoles();
            next.migrate();
            int before = done.get();
            Eventually.becomes("the previous release keeps working", () -> done.get() > before + 10);
            stop.set(true);
            work.join();
            assertEquals(0, failures.get());
            assertEquals(
                    List.of("parcels_migration"),
                    next.query(
                            "select distinct pg_get_userbyid(relowner) as owner from pg_class"
                                    + " where relnamespace = 'parcels'::regnamespace and relkind in ('r', 'v', 'S')",
                            row -> row.text("owner")));
            // A role gets no right that it did not have before.
            next.execute("insert into written_once values (1)");
            assertThrows(SqlException.class, () -> next.execute("delete from written_once"));
            // After a roll-back: the previous release starts again, with nothing to migrate.
            try (Database back = openAsBefore(test)) {
                back.migrate();
                back.execute(ADD);
            }
        }
    }

    @Test
    void aTableWithoutRightsIsTakenOverWithoutRights() {
        TestDatabase test = TestDatabase.createOwnedByServices("parcels");
        try (Database previous = openAsBefore(test);
                Database next = test.open("parcels")) {
            previous.migrate();
            previous.execute("create table sealed (id int)");
            previous.execute("revoke all on sealed from current_user");
            test.giveToMigrationRoles();
            next.migrate();
            assertThrows(SqlException.class, () -> next.query("select id from sealed", row -> row.integer(1)));
            next.execute(ADD);
        }
    }

    @Test
    void theStartWaitsForTheOwnershipOfTheSchema() {
        TestDatabase test = TestDatabase.createOwnedByServices("parcels");
        try (Database next = test.open("parcels")) {
            var refusal = assertThrows(ProblemException.class, next::migrate);
            assertEquals(ProblemType.DATABASE_UNAVAILABLE, refusal.type());
            assertTrue(refusal.detail().startsWith("The schema parcels belongs to the role parcels"), refusal.detail());
            test.giveToMigrationRoles();
            next.migrate();
            next.execute(ADD);
        }
    }

    @Test
    void theStartWaitsForTheMigrationRole() {
        TestDatabase test = TestDatabase.create("parcels");
        Map<String, String> settings = new HashMap<>(test.settings());
        settings.put("parcels.database.migration.username", "late");
        try (Database database = Database.of(Settings.of(settings), "parcels")) {
            var refusal = assertThrows(ProblemException.class, database::migrate);
            assertEquals(ProblemType.DATABASE_UNAVAILABLE, refusal.type());
            assertTrue(refusal.detail().contains("refuses the login of role late"), refusal.detail());
        }
    }

    /// As on a new cluster whose operator creates roles, schemas and rights one by one.
    @ParameterizedTest
    @CsvSource({
        "username, late, does not exist",
        "url, jdbc:postgresql://localhost:PORT/late, does not exist",
    })
    void theStartWaitsForTheRunTimeRoleAndTheDatabase(String key, String value, String says) {
        TestDatabase test = TestDatabase.create("parcels");
        Map<String, String> settings = new HashMap<>(test.settings());
        String port = test.url().replaceAll(".*:(\\d+)/.*", "$1");
        settings.put("parcels.database." + key, value.replace("PORT", port));
        try (Database database = Database.of(Settings.of(settings), "parcels")) {
            var refusal = assertThrows(ProblemException.class, database::migrate);
            assertEquals(ProblemType.DATABASE_UNAVAILABLE, refusal.type());
            assertTrue(refusal.detail().contains(says), refusal.detail());
        }
    }

    @Test
    void migrationsMayUseAnotherAddress() {
        TestDatabase test = TestDatabase.create("parcels");
        Map<String, String> settings = new HashMap<>(test.settings());
        settings.put("parcels.database.migration.url", test.url().replace(test.name(), "nowhere"));
        try (Database database = Database.of(Settings.of(settings), "parcels")) {
            var refusal = assertThrows(ProblemException.class, database::migrate);
            assertTrue(refusal.detail().contains("\"nowhere\" does not exist"), refusal.detail());
            assertEquals(
                    1,
                    database.find("select 1 as one", row -> row.integer("one")).orElseThrow());
        }
    }

    @Test
    void aMigrationMayNameTheRunTimeRole() {
        TestDatabase test = TestDatabase.migrated("parcels");
        try (Database database = test.open("parcels")) {
            assertEquals(
                    Optional.of(false),
                    database.find(
                            "select has_table_privilege('parcels', 'deliveries', 'DELETE') as may_delete",
                            row -> row.flag("may_delete")));
        }
    }

    /// As the previous release does, which has no migration role.
    private static Database openAsBefore(TestDatabase test) {
        return Database.of(Settings.of(test.settingsWithoutMigrationRole()), "parcels");
    }
}
