package airside.bookings.anchors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.bookings.history.JdbcHistory;
import airside.bookings.testing.BookingsFixture;
import airside.bookings.testing.BrokenHistories;
import airside.bookings.trip.SampleTrips;
import airside.kit.securitylog.SecurityLog;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// FEATURE: each run of anchoring signs one page of entries, and reports that published anchors were deleted.
///
/// The service of this test has no key, so that only the test makes anchors.
class AnchorHistoryTest {
    private static final Duration PAUSE = Duration.ofMinutes(5);

    @TempDir
    private Path folder;

    private final MeterRegistry metrics = new SimpleMeterRegistry();
    private BookingsFixture fixture;

    @BeforeEach
    void book() {
        fixture = new BookingsFixture();
        fixture.book(fixture.traveller(UUID.randomUUID()), SampleTrips.oneWay());
        fixture.awaitIdle();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void eachRunSignsOnePageAndWaitsOnlyAfterTheLast() {
        int entries = fixture.serviceDatabase()
                .query("SELECT number FROM history", row -> row.integer("number"))
                .size();
        assertTrue(entries > 1, "the control: there is more than one page");
        AnchorHistory anchoring = anchoring(1);
        for (int run = 1; run <= entries; run++) {
            anchoring.run();
            assertEquals(run, anchors());
            assertEquals(run, published().size());
        }
        anchoring.run();
        fixture.book(fixture.traveller(UUID.randomUUID()), SampleTrips.oneWay());
        fixture.awaitIdle();
        anchoring.run();
        assertEquals(entries, anchors(), "the pause has not passed");
        fixture.clock().advance(PAUSE);
        anchoring.run();
        assertEquals(entries + 1, anchors());
        assertEquals(List.of(), verify());
    }

    /// After a restart the service signs the changed history with the right key, under numbers that were published
    /// before.
    @Test
    void anchorsThatWereSignedAgainAfterARestartAreFoundByTheOldAndTheNewLines() {
        anchoring(100).run();
        assertEquals(List.of(), verify());
        changeHistoryAndTakeAnchorsAway();
        anchoring(100).run();
        assertEquals(1, anchors());
        assertEquals(
                List.of(),
                BrokenHistories.list(fixture.serviceDatabase()),
                "the control: the chain itself shows no change");
        assertEquals(
                List.of("Anchor 1 was published with 2 signatures.", "Anchor 1 was published with another signature."),
                verify());
    }

    @Test
    void aRunningServiceReportsOnceThatAnchorsWereDeleted() {
        AnchorHistory anchoring = anchoring(1);
        anchoring.run();
        anchoring.run();
        assertEquals(0, reports());
        changeHistoryAndTakeAnchorsAway();
        anchoring.run();
        assertEquals(1, reports());
        anchoring.run();
        assertEquals(1, reports());
    }

    /// When the service checks, there are as many anchors as before.
    @Test
    void aRunningServiceReportsThatItSignedAnAnchorAgain() {
        AnchorHistory anchoring = anchoring(100);
        anchoring.run();
        assertEquals(1, anchors());
        changeHistoryAndTakeAnchorsAway();
        fixture.clock().advance(PAUSE);
        anchoring.run();
        assertEquals(1, anchors());
        assertEquals(1, reports());
        assertEquals(2, published().size(), "the new signature is published too");
    }

    private void changeHistoryAndTakeAnchorsAway() {
        asOwner(
                "ALTER TABLE history DISABLE TRIGGER ALL",
                "ALTER TABLE anchored_heads DISABLE TRIGGER ALL",
                "ALTER TABLE history_anchors DISABLE TRIGGER ALL",
                "UPDATE history SET by_whom = 'mallory' WHERE number = 1",
                AnchoredHistoryTest.COMPUTE_CHAINS_ANEW,
                "DELETE FROM anchored_heads",
                "DELETE FROM history_anchors");
    }

    private AnchorHistory anchoring(int entriesAtATime) {
        return new AnchorHistory(
                new JdbcAnchors(fixture.serviceDatabase()),
                settings(),
                new SecurityLog(metrics, fixture.clock()),
                fixture.clock(),
                entriesAtATime);
    }

    private AnchorSettings settings() {
        return new AnchorSettings(
                Optional.of("the key that no role of the database knows"),
                PAUSE,
                Duration.ofHours(24),
                Optional.of(folder.resolve("history-anchors.log")));
    }

    private List<String> verify() {
        List<String> findings = new ArrayList<>();
        new VerifyHistory(
                        new JdbcHistory(fixture.serviceDatabase()),
                        new JdbcAnchors(fixture.serviceDatabase()),
                        settings())
                .verify(List.of(), finding -> findings.add(finding.text()));
        return findings;
    }

    private long anchors() {
        return new JdbcAnchors(fixture.serviceDatabase()).lastNumber();
    }

    private List<PublishedAnchor> published() {
        return PublishedAnchor.readAll(folder.resolve("history-anchors.log"));
    }

    private double reports() {
        return metrics.get("airside.security.events")
                .tag("kind", "HISTORY_TAMPERED")
                .counter()
                .count();
    }

    private void asOwner(String... statements) {
        fixture.database().execute("SET search_path = bookings; " + String.join("; ", statements));
    }
}
