package airside.bookings.anchors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.bookings.history.JdbcHistory;
import airside.bookings.saga.SagaObserver;
import airside.bookings.testing.BookingsFixture;
import airside.bookings.testing.BrokenHistories;
import airside.bookings.trip.SampleTrips;
import airside.kit.database.Database;
import airside.kit.database.SqlException;
import airside.kit.testing.ContractClient;
import airside.kit.testing.Eventually;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// FEATURE: if an owner of the database changes the history and computes its hashes again, the verification finds
/// it.
///
/// The superuser of these tests acts as the owner: it has all rights in the database.
class AnchoredHistoryTest {
    private static final String KEY = "the key that no role of the database knows";

    /// Computes the hashes of all chains again after a change.
    static final String COMPUTE_CHAINS_ANEW = """
        DO $$ DECLARE b bookings; e history; link text; BEGIN
            FOR b IN SELECT * FROM bookings LOOP
                link := repeat('0', 64);
                FOR e IN SELECT * FROM history WHERE booking_id = b.id ORDER BY number LOOP
                    link := history_hash(link, e);
                    UPDATE history SET hash = link WHERE booking_id = e.booking_id AND number = e.number;
                END LOOP;
                UPDATE bookings SET history_hash = link WHERE id = b.id;
            END LOOP;
        END $$\
        """;

    /// Adds an entry to the end of each chain, dated three months before the others.
    private static final String ADD_OLD_ENTRIES = """
        INSERT INTO history
        SELECT h.booking_id, h.number + 1, h.happened_at - interval '90 days', 'mallory', h.what, h.why,
               h.state_before, h.state_after, ''
        FROM history h JOIN bookings b ON b.id = h.booking_id AND b.history_number = h.number;
        UPDATE bookings SET history_number = history_number + 1\
        """;

    @TempDir
    private Path folder;

    private BookingsFixture fixture;
    private String locator = "";

    @BeforeEach
    void bookAndAnchor() {
        Map<String, String> settings = Map.of(
                "bookings.history.anchor-key",
                KEY,
                "bookings.history.anchor-pause",
                "0s",
                "bookings.history.anchor-file",
                file().toString());
        fixture = new BookingsFixture(settings, SagaObserver.NONE);
        locator = book();
        awaitAnchors();
    }

    private String book() {
        ContractClient maya = fixture.traveller(UUID.randomUUID());
        return BookingsFixture.booking(fixture.book(maya, SampleTrips.oneWay())).recordLocator();
    }

    private void awaitAnchors() {
        Eventually.becomes(
                "all entries are anchored",
                () -> fixture.serviceDatabase()
                                .query(
                                        "SELECT b.id FROM bookings b WHERE NOT EXISTS (SELECT FROM anchored_heads a"
                                                + " WHERE a.booking_id = b.id AND a.number = b.history_number)",
                                        row -> row.uuid("id"))
                                .isEmpty()
                        && published().size() == anchors());
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void anUntouchedHistoryIsWhatWasAnchored() {
        assertEquals(List.of(), verify());
        assertTrue(anchors() > 0);
    }

    @Test
    void whatHappensAfterAnAnchorGetsTheNextOne() {
        long before = anchors();
        book();
        awaitAnchors();
        assertTrue(anchors() > before);
        assertEquals(List.of(), verify());
    }

    @Test
    void aChangedEntryIsFoundThoughTheChainWasComputedAnew() {
        asOwner(
                "ALTER TABLE history DISABLE TRIGGER ALL",
                "UPDATE history SET by_whom = 'mallory' WHERE number = 2",
                COMPUTE_CHAINS_ANEW,
                "ALTER TABLE history ENABLE TRIGGER ALL");
        assertEquals(
                List.of(),
                BrokenHistories.list(fixture.serviceDatabase()),
                "the control: the chain itself shows no change");
        assertEquals(List.of("The history of %s is not what was anchored.".formatted(locator)), verify());
    }

    @Test
    void everyPageIsVerified() {
        String other = book();
        awaitAnchors();
        asOwner(
                "ALTER TABLE history DISABLE TRIGGER ALL",
                "UPDATE history SET by_whom = 'mallory' WHERE number = 1",
                COMPUTE_CHAINS_ANEW,
                "UPDATE bookings SET history_hash = ''");
        assertEquals(
                Stream.of(locator, other)
                        .flatMap(each -> Stream.of(
                                "The chain of the history of %s is broken.".formatted(each),
                                "The history of %s is not what was anchored.".formatted(each)))
                        .sorted()
                        .toList(),
                verify(published(), 1).stream().sorted().toList());
        asOwner(COMPUTE_CHAINS_ANEW, "ALTER TABLE history ENABLE TRIGGER ALL");
    }

    @Test
    void onlyOneReplicaVerifiesAtATime() {
        var one = new JdbcAnchors(fixture.serviceDatabase());
        try (Database replica = fixture.database().open("bookings")) {
            var other = new JdbcAnchors(replica);
            assertEquals(
                    Optional.of(Optional.empty()), one.runExclusively(() -> other.runExclusively(() -> "verified")));
            assertThrows(
                    CancellationException.class,
                    () -> one.runExclusively(() -> {
                        throw new CancellationException("The service stops");
                    }));
            assertEquals(Optional.of("verified"), other.runExclusively(() -> "verified"), "the lock is released");
        }
    }

    /// The heads are changed too, to those of the new chain; their signature cannot be changed.
    @Test
    void changedHeadsAreFoundByTheirSignature() {
        asOwner(
                "ALTER TABLE history DISABLE TRIGGER ALL",
                "ALTER TABLE anchored_heads DISABLE TRIGGER ALL",
                "UPDATE history SET by_whom = 'mallory' WHERE number = 1",
                COMPUTE_CHAINS_ANEW,
                "UPDATE anchored_heads a SET hash = h.hash FROM history h"
                        + " WHERE h.booking_id = a.booking_id AND h.number = a.number");
        List<String> findings = verify();
        assertTrue(findings.getFirst().endsWith("is not what was signed."), findings.toString());
    }

    /// All anchors are deleted; the service makes new ones over the changed history, with the right key.
    @Test
    void deletedAnchorsAreFoundByThePublishedOnes() {
        List<PublishedAnchor> before = published();
        asOwner(
                "ALTER TABLE history DISABLE TRIGGER ALL",
                "ALTER TABLE anchored_heads DISABLE TRIGGER ALL",
                "ALTER TABLE history_anchors DISABLE TRIGGER ALL",
                "UPDATE history SET by_whom = 'mallory' WHERE number = 1",
                COMPUTE_CHAINS_ANEW,
                "DELETE FROM anchored_heads",
                "DELETE FROM history_anchors");
        Eventually.becomes("it is anchored again", () -> anchors() > 0);
        assertEquals(List.of(), verify(List.of()), "the control: without the published anchors nothing is found");
        assertTrue(
                verify(before).contains("Anchor 1 was published with another signature."),
                verify(before).toString());
    }

    /// The entries are dated three months ago, when everything that happened is anchored already.
    @Test
    void entriesThatWereAddedToTheAnchoredPastAreFound() {
        String other = book();
        awaitAnchors();
        asOwner("ALTER TABLE history DISABLE TRIGGER ALL", ADD_OLD_ENTRIES, COMPUTE_CHAINS_ANEW);
        assertEquals(
                List.of(),
                BrokenHistories.list(fixture.serviceDatabase()),
                "the control: the chain itself shows no change");
        assertEquals(
                Stream.of(locator, other)
                        .map(
                                "The history of %s has an entry from before the last anchor that is not anchored."
                                        ::formatted)
                        .sorted()
                        .toList(),
                verify(published(), 1).stream().sorted().toList());
    }

    /// The heads of the added entries name an anchor that does not exist, so that no signature covers them.
    @Test
    void aHeadWithoutAnAnchorCoversNoEntry() {
        asOwner(
                "ALTER TABLE history DISABLE TRIGGER ALL",
                ADD_OLD_ENTRIES,
                COMPUTE_CHAINS_ANEW,
                "INSERT INTO anchored_heads SELECT id, history_number, history_hash, 1000000 FROM bookings");
        assertEquals(
                List.of("The history of %s has an entry from before the last anchor that is not anchored."
                        .formatted(locator)),
                verify());
    }

    @Test
    void anAnchorMadeWithAnotherKeyIsFound() {
        var anchors = new JdbcAnchors(fixture.serviceDatabase());
        HistoryAnchor stored = anchors.list(0, 1).getFirst();
        assertEquals(stored, signedAgain(stored, KEY), "the control: the right key gives the same signature");
        HistoryAnchor forged = signedAgain(stored, "a key that was guessed");
        asOwner(
                "ALTER TABLE history_anchors DISABLE TRIGGER ALL",
                "UPDATE history_anchors SET signature = '%s' WHERE number = 1".formatted(forged.signature()));
        assertEquals(
                "Anchor 1 of %s is not what was signed.".formatted(stored.at()),
                verify(List.of()).getFirst());
    }

    private HistoryAnchor signedAgain(HistoryAnchor first, String key) {
        List<AnchoredHead> heads = new JdbcAnchors(fixture.serviceDatabase()).heads(first.number());
        return new AnchorSigner(key)
                .anchor(first.number(), HistoryAnchor.NO_SIGNATURE, first.at(), first.coversUntil(), heads);
    }

    /// Statements that the service, or an intruder with its role, cannot execute.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE history DISABLE TRIGGER history_is_append_only",
                "ALTER TABLE ledger_postings DISABLE TRIGGER USER",
                "DROP TRIGGER history_is_append_only ON history",
                "CREATE OR REPLACE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW;"
                        + " END'",
                "UPDATE history SET by_whom = 'mallory'",
                "DELETE FROM history",
                "TRUNCATE history CASCADE",
                "DROP TABLE history CASCADE",
                "ALTER TABLE history RENAME TO gone",
                "UPDATE history_anchors SET signature = ''",
                "DELETE FROM history_anchors",
                "UPDATE anchored_heads SET hash = ''",
                "TRUNCATE anchored_heads",
                "SET session_replication_role = replica",
                "SET ROLE bookings_migration",
            })
    void theRoleOfTheServiceCannotRewriteHistory(String statement) {
        var refused =
                assertThrows(SqlException.class, () -> fixture.serviceDatabase().execute(statement));
        assertEquals("42501", ((SQLException) refused.getCause()).getSQLState(), refused.getMessage());
        assertEquals(List.of(), verify());
    }

    private List<String> verify() {
        return verify(published());
    }

    private List<String> verify(List<PublishedAnchor> published) {
        return verify(published, 1_000);
    }

    private List<String> verify(List<PublishedAnchor> published, int rowsAtATime) {
        var settings = new AnchorSettings(Optional.of(KEY), Duration.ZERO, Duration.ZERO, Optional.empty());
        List<String> findings = new ArrayList<>();
        new VerifyHistory(
                        new JdbcHistory(fixture.serviceDatabase()),
                        new JdbcAnchors(fixture.serviceDatabase()),
                        settings,
                        rowsAtATime)
                .verify(published, finding -> findings.add(finding.text()));
        return findings;
    }

    private long anchors() {
        return new JdbcAnchors(fixture.serviceDatabase()).lastNumber();
    }

    private List<PublishedAnchor> published() {
        return PublishedAnchor.readAll(file());
    }

    private Path file() {
        return folder.resolve("history-anchors.log");
    }

    /// Executes the statements in one transaction, and not while the service anchors, so that the service sees all
    /// or none of the changes.
    private void asOwner(String... statements) {
        fixture.database()
                .execute("SET search_path = bookings; DO $$ BEGIN LOCK TABLE history_anchors; END $$; "
                        + String.join("; ", statements));
    }
}
