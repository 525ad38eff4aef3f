package airside.bookings.anchors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import airside.bookings.saga.SagaObserver;
import airside.bookings.testing.BookingsBed;
import airside.bookings.trip.SampleTrips;
import airside.kit.testing.Eventually;
import airside.kit.testing.SecurityLines;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// FEATURE: bookings verifies its history at intervals, and writes a security event for each booking whose history
/// was tampered with.
class ReportTamperingTest {
    private static final Map<String, String> KEY = Map.of(
            "bookings.history.anchor-key", "the key that no role of the database knows",
            "bookings.history.anchor-pause", "0s");

    private final SecurityLines lines = SecurityLines.open();

    @AfterEach
    void close() {
        lines.close();
    }

    @Test
    void aRewrittenEntryIsReportedAtEachVerificationAndNoOtherBookingIs() {
        try (var bed = new BookingsBed(KEY, SagaObserver.NONE)) {
            String untouched = book(bed);
            String rewritten = book(bed);
            awaitAnchors(bed);
            rewrite(bed, rewritten, AnchoredHistoryTest.COMPUTE_CHAINS_ANEW);
            assertEquals(0, reports(rewritten), "not verified yet");

            bed.clock().advance(Duration.ofMinutes(6));
            Eventually.becomes("it is reported some minutes after the start", () -> reports(rewritten) == 1);
            bed.clock().advance(Duration.ofHours(24));
            Eventually.becomes("it is reported again a day later", () -> reports(rewritten) == 2);

            assertEquals(0, reports(untouched));
            assertEquals(
                    "The history of %s is not what was anchored.".formatted(rewritten),
                    lines.of("HISTORY_TAMPERED").getFirst().get("reason"));
        }
    }

    @Test
    void withoutAKeyBrokenChainsAreReported() {
        try (var bed = new BookingsBed(Map.of(), SagaObserver.NONE)) {
            String untouched = book(bed);
            String rewritten = book(bed);
            rewrite(bed, rewritten, "SELECT");

            bed.clock().advance(Duration.ofMinutes(6));
            Eventually.becomes("it is reported", () -> reports(rewritten) == 1);
            bed.clock().advance(Duration.ofHours(24));
            Eventually.becomes("it is reported again", () -> reports(rewritten) == 2);

            assertEquals(0, reports(untouched));
            asOwner(bed, AnchoredHistoryTest.COMPUTE_CHAINS_ANEW);
        }
    }

    private static String book(BookingsBed bed) {
        return BookingsBed.booking(bed.book(bed.traveller(UUID.randomUUID()), SampleTrips.oneWay()))
                .recordLocator();
    }

    private static void awaitAnchors(BookingsBed bed) {
        bed.awaitRest();
        Eventually.becomes(
                "all entries are anchored",
                () -> bed.look()
                        .query(
                                "SELECT b.id FROM bookings b WHERE NOT EXISTS (SELECT FROM anchored_heads a"
                                        + " WHERE a.booking_id = b.id AND a.number = b.history_number)",
                                row -> row.uuid("id"))
                        .isEmpty());
    }

    private long reports(String locator) {
        return lines.of("HISTORY_TAMPERED").stream()
                .filter(event -> locator.equals(event.get("recordLocator")))
                .count();
    }

    private static void rewrite(BookingsBed bed, String locator, String then) {
        asOwner(
                bed,
                "UPDATE history SET by_whom = 'mallory' FROM bookings WHERE id = booking_id AND number = 1 AND record_locator = '%s'"
                        .formatted(locator),
                then);
    }

    /// All in one transaction, so that the service sees all of it or nothing.
    private static void asOwner(BookingsBed bed, String... statements) {
        bed.database()
                .execute("SET search_path = bookings; ALTER TABLE history DISABLE TRIGGER ALL; "
                        + String.join("; ", statements)
                        + "; ALTER TABLE history ENABLE TRIGGER ALL");
    }
}
