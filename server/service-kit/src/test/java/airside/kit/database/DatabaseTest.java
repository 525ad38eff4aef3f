package airside.kit.database;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import airside.kit.settings.Settings;
import airside.kit.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// FEATURE: the database of a service, its types and its transactions.
class DatabaseTest {
    private static TestDatabase test;
    private static Database database;

    @BeforeAll
    static void open() {
        test = TestDatabase.create("parcels", "letters");
        database = test.open("parcels");
        database.migrate();
        test.execute(
                "create table parcels.counters (id text primary key, value integer not null)",
                "grant select, insert, update, delete on parcels.counters to parcels");
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void empty() {
        database.execute("delete from parcels");
        database.execute("insert into counters values ('a', 0), ('b', 0) on conflict (id) do update set value = 0");
    }

    @Test
    void everyTypeIsReadAsItWasWritten() {
        record Everything(
                UUID id,
                String text,
                int whole,
                long big,
                BigDecimal decimal,
                boolean flag,
                Instant at,
                LocalDate on,
                LocalDateTime local,
                List<String> texts,
                List<Integer> wholes,
                DayOfWeek day,
                char letter) {}
        var sent = new Everything(
                UUID.randomUUID(),
                "Łódź ✈ 𝄞 \" ' ? :x",
                -5,
                Long.MAX_VALUE,
                new BigDecimal("412.00"),
                true,
                Instant.parse("2026-03-29T01:30:00.123456Z"),
                LocalDate.parse("2024-02-29"),
                // This local time does not exist in Berlin, but at airports of other zones.
                LocalDateTime.parse("2026-03-29T02:30"),
                List.of("a", "b,c", "\"d\""),
                List.of(1, 2),
                DayOfWeek.MONDAY,
                'Y');
        TimeZone here = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
        try {
            List<Everything> read = database.query(
                    """
                    select ?::uuid id, ?::text words, ?::int whole, ?::bigint big, ?::numeric dec, ?::boolean flag,
                           ?::timestamptz at, ?::date on_day, ?::timestamp local, ?::text[] texts, ?::int[] wholes,
                           ?::text weekday, ?::text letter
                    """,
                    row -> new Everything(
                            row.uuid("id"),
                            row.text("words"),
                            row.integer("whole"),
                            row.bigInteger("big"),
                            row.decimal("dec"),
                            row.flag("flag"),
                            row.instant("at"),
                            row.date("on_day"),
                            row.localDateTime("local"),
                            row.texts("texts"),
                            row.integers("wholes"),
                            row.choice("weekday", DayOfWeek.class),
                            row.letter("letter")),
                    sent.id,
                    sent.text,
                    sent.whole,
                    sent.big,
                    sent.decimal,
                    sent.flag,
                    sent.at,
                    sent.on,
                    sent.local,
                    sent.texts,
                    sent.wholes,
                    sent.day,
                    sent.letter);
            assertEquals(List.of(sent), read);
        } finally {
            TimeZone.setDefault(here);
        }
    }

    @Test
    void nullableColumnsAreOptionals() {
        Optional<List<Optional<?>>> read = database.find(
                "select ?::text words, ?::uuid id, ?::timestamptz at, ?::int whole, ?::date on_day",
                row -> List.of(
                        row.findText("words"),
                        row.findUuid("id"),
                        row.findInstant("at"),
                        row.findInteger("whole"),
                        row.findDate("on_day")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(5),
                Optional.empty());
        assertEquals(
                Optional.of(List.of(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(5), Optional.empty())),
                read);
    }

    @Test
    void anUnexpectedNullIsABug() {
        assertThrows(
                IllegalStateException.class, () -> database.query("select null::text words", row -> row.text("words")));
    }

    @Test
    void bytesAndJsonAreStored() {
        byte[] bytes = {0, 1, -1};
        assertArrayEquals(
                bytes,
                database.find("select ?::bytea content", row -> row.bytes("content"), (Object) bytes)
                        .orElseThrow());
        assertEquals(
                Optional.of("{\"a\": 1}"),
                database.find("select cast(? as jsonb) body", row -> row.text("body"), "{\"a\":1}"));
    }

    @Test
    void aTransactionIsAllOrNothing() {
        assertThrows(
                IllegalArgumentException.class,
                () -> database.doInTransaction(tx -> {
                    tx.execute("update counters set value = 1 where id = 'a'");
                    throw new IllegalArgumentException("changed my mind");
                }));
        assertEquals(0, value("a"));
        database.doInTransaction(tx -> {
            tx.execute("update counters set value = 1 where id = 'a'");
            tx.execute("update counters set value = 2 where id = 'b'");
        });
        assertEquals(List.of(1, 2), List.of(value("a"), value("b")));
    }

    @Test
    void aTransactionSeesItsOwnChangesAndOthersDoNot() {
        int seenInside = database.inTransaction(tx -> {
            tx.execute("update counters set value = 7 where id = 'a'");
            assertEquals(0, value("a"), "seen from outside");
            return tx.find("select value from counters where id = 'a'", row -> row.integer("value"))
                    .orElseThrow();
        });
        assertEquals(7, seenInside);
    }

    @Test
    void connectionsReturnToThePoolAfterFailures() {
        Settings two = settings("pool-size", "2");
        try (Database small = Database.of(two, "parcels")) {
            for (int i = 0; i < 20; i++) {
                assertThrows(
                        IllegalStateException.class,
                        () -> small.doInTransaction(tx -> {
                            throw new IllegalStateException();
                        }));
                assertThrows(SqlException.class, () -> small.execute("select nonsense"));
                assertThrows(SqlException.class, () -> small.doInTransaction(tx -> tx.execute("nonsense")));
                small.doInTransaction(tx -> tx.execute("update counters set value = value + 1 where id = 'a'"));
            }
        }
        assertEquals(20, value("a"));
    }

    @Test
    void aViolatedConstraintIsReportedByName() {
        var broken = assertThrows(ConstraintViolatedException.class, () -> insertParcel(UUID.randomUUID(), 0));
        assertEquals("weight_is_positive", broken.constraint());
        UUID id = UUID.randomUUID();
        insertParcel(id, 1);
        assertEquals(
                "parcels_pkey",
                assertThrows(ConstraintViolatedException.class, () -> insertParcel(id, 1))
                        .constraint());
    }

    @Test
    void manyRowsAreWrittenInOneBatch() {
        database.doInTransaction(tx -> {
            int inserted = tx.executeBatch(
                    "insert into counters values (?, ?)", List.of(new Object[] {"c", 1}, new Object[] {"d", 2}));
            assertEquals(2, inserted);
            tx.execute("delete from counters where id in ('c', 'd')");
        });
    }

    @Test
    void aTransactionIsRetriedAfterADeadlock() throws Exception {
        var bothHaveOne = new CyclicBarrier(2);
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            Future<?> there = two.submit(() -> crossing("a", "b", bothHaveOne));
            Future<?> back = two.submit(() -> crossing("b", "a", bothHaveOne));
            there.get();
            back.get();
        }
        assertEquals(List.of(2, 2), List.of(value("a"), value("b")));
    }

    @Test
    void aLockTimeoutIsReportedAsOverload() {
        try (Database impatient = Database.of(settings("lock-timeout", "50ms"), "parcels")) {
            database.doInTransaction(tx -> {
                tx.execute("update counters set value = 1 where id = 'a'");
                var refused = assertThrows(
                        ProblemException.class,
                        () -> impatient.execute("update counters set value = 2 where id = 'a'"));
                assertEquals(ProblemType.OVERLOADED, refused.type());
                assertEquals("1", refused.headers().get("Retry-After"));
            });
        }
    }

    @Test
    void aSlowStatementIsCancelled() {
        try (Database impatient = Database.of(settings("statement-timeout", "50ms"), "parcels")) {
            var refused = assertThrows(
                    ProblemException.class, () -> impatient.query("select pg_sleep(30)", row -> row.text("pg_sleep")));
            assertEquals(ProblemType.OVERLOADED, refused.type());
        }
    }

    @Test
    void anExhaustedPoolIsReportedAsOverload() {
        var settings = test.settings();
        settings = new HashMap<>(settings);
        settings.put("parcels.database.pool-size", "1");
        settings.put("parcels.database.pool-wait", "300ms");
        try (Database small = Database.of(Settings.of(settings), "parcels")) {
            small.doInTransaction(tx -> {
                var refused =
                        assertThrows(ProblemException.class, () -> small.query("select 1", row -> row.integer(1)));
                assertEquals(ProblemType.OVERLOADED, refused.type());
                assertEquals("1", refused.headers().get("Retry-After"));
                assertEquals(Optional.empty(), small.failure(), "busy is not unready");
            });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from parcels",
                "SELECT p.*, 1 AS one FROM parcels p",
                "select count(*), p.* from parcels p group by p.id",
                "delete from parcels returning *"
            })
    void aStatementWithAllColumnsIsRefused(String statement) {
        assertThrows(AssertionError.class, () -> database.query(statement, _ -> true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"select count(*) from parcels", "select weight * 2 from parcels", "select 2*3 as six"})
    void countAndMultiplicationAreAllowed(String statement) {
        database.query(statement, _ -> true);
    }

    @Test
    void oneServiceCannotReadTheSchemaOfAnother() {
        try (Database letters = test.open("letters")) {
            var refused =
                    assertThrows(SqlException.class, () -> letters.query("select id from parcels.parcels", row -> 1));
            assertTrue(refused.getMessage().contains("42501"), refused.getMessage());
            assertThrows(SqlException.class, () -> letters.execute("create table public.mine (id int)"));
        }
    }

    @Test
    void migratingAgainChangesNothing() {
        insertParcel(UUID.randomUUID(), 3);
        database.migrate();
        assertEquals(1, database.query("select 1 from parcels", row -> 1).size());
    }

    @Test
    void aCopyOfAMigratedTemplateIsReadyAtOnce() {
        TestDatabase copy = TestDatabase.migrated("parcels");
        try (Database copied = copy.open("parcels")) {
            assertEquals(List.of(), copied.query("select id from parcels", row -> row.uuid("id")));
            copied.migrate();
        }
    }

    @Test
    void twoRowsInsteadOfOneIsABug() {
        assertThrows(
                IllegalStateException.class, () -> database.find("select id from counters", row -> row.text("id")));
    }

    private static void crossing(String first, String second, CyclicBarrier bothHaveOne) {
        boolean[] isFirstTry = {true};
        database.doInTransaction(tx -> {
            tx.execute("update counters set value = value + 1 where id = ?", first);
            if (isFirstTry[0]) await(bothHaveOne);
            isFirstTry[0] = false;
            tx.execute("update counters set value = value + 1 where id = ?", second);
        });
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void insertParcel(UUID id, int weight) {
        database.execute(
                "insert into parcels (id, owner, weight, sent_at, departure_local) values (?, 'maya', ?, now(), now())",
                id,
                weight);
    }

    private static int value(String counter) {
        return database.find("select value from counters where id = ?", row -> row.integer("value"), counter)
                .orElseThrow();
    }

    private static Settings settings(String key, String value) {
        var settings = new HashMap<>(test.settings());
        settings.put("parcels.database." + key, value);
        return Settings.of(settings);
    }
}
