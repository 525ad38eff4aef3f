package airside.bookings.anchors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.bookings.history.JdbcHistory;
import airside.bookings.testing.BookingsBed;
import airside.bookings.trip.SampleTrips;
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

/// FEATURE: anchoring signs one page of entries in each run.
///
/// The service of this test has no key, so that only the test anchors.
class AnchorHistoryTest {
    private static final Duration PAUSE = Duration.ofMinutes(5);

    @TempDir
    private Path folder;

    private BookingsBed bed;

    @BeforeEach
    void book() {
        bed = new BookingsBed();
        bed.book(bed.traveller(UUID.randomUUID()), SampleTrips.oneWay());
        bed.awaitRest();
    }

    @AfterEach
    void close() {
        bed.close();
    }

    @Test
    void eachRunSignsOnePageAndWaitsOnlyAfterTheLast() {
        int entries = bed.look()
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
        bed.book(bed.traveller(UUID.randomUUID()), SampleTrips.oneWay());
        bed.awaitRest();
        anchoring.run();
        assertEquals(entries, anchors(), "the pause has not passed");
        bed.clock().advance(PAUSE);
        anchoring.run();
        assertEquals(entries + 1, anchors());
        assertEquals(List.of(), verify());
    }

    private AnchorHistory anchoring(int entriesAtATime) {
        return new AnchorHistory(new JdbcAnchors(bed.look()), settings(), bed.clock(), entriesAtATime);
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
        new VerifyHistory(new JdbcHistory(bed.look()), new JdbcAnchors(bed.look()), settings())
                .verify(List.of(), finding -> findings.add(finding.text()));
        return findings;
    }

    private long anchors() {
        return new JdbcAnchors(bed.look()).lastNumber();
    }

    private List<PublishedAnchor> published() {
        return PublishedAnchor.readAll(folder.resolve("history-anchors.log"));
    }
}
