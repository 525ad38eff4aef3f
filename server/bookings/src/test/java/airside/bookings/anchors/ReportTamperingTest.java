package airside.bookings.anchors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import airside.bookings.saga.SagaObserver;
import airside.bookings.testing.BookingsFixture;
import airside.bookings.trip.SampleTrips;
import airside.kit.testing.Eventually;
import airside.kit.testing.RecordedSecurityEvents;
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

    private final RecordedSecurityEvents lines = RecordedSecurityEvents.open();

    @AfterEach
    void close() {
        lines.close();
    }

    @Test
    void aRewrittenEntryIsReportedAtEachVerificationAndNoOtherBookingIs() {
        try (var fixture = new BookingsFixture(KEY, SagaObserver.NONE)) {
            String untouched = book(fixture);
            String rewritten = book(fixture);
            awaitAnchors(fixture);
            rewrite(fixture, rewritten, AnchoredHistoryTest.COMPUTE_CHAINS_ANEW);
            assertEquals(0, reports(rewritten), "not verified yet");

            fixture.clock().advance(Duration.ofMinutes(6));
            Eventually.becomes("it is reported some minutes after the start", () -> reports(rewritten) == 1);
            fixture.clock().advance(Duration.ofHours(24));
            Eventually.becomes("it is reported again a day later", () -> reports(rewritten) == 2);

            assertEquals(0, reports(untouched));
            assertEquals(
                    "The history of %s is not what was anchored.".formatted(rewritten),
                    lines.of("HISTORY_TAMPERED").getFirst().get("reason"));
        }
    }

    @Test
    void withoutAKeyBrokenChainsAreReported() {
        try (var fixture = new BookingsFixture(Map.of(), SagaObserver.NONE)) {
            String untouched = book(fixture);
            String rewritten = book(fixture);
            rewrite(fixture, rewritten, "SELECT");

            fixture.clock().advance(Duration.ofMinutes(6));
            Eventually.becomes("it is reported", () -> reports(rewritten) == 1);
            fixture.clock().advance(Duration.ofHours(24));
            Eventually.becomes("it is reported again", () -> reports(rewritten) == 2);

            assertEquals(0, reports(untouched));
            asOwner(fixture, AnchoredHistoryTest.COMPUTE_CHAINS_ANEW);
        }
    }

    private static String book(BookingsFixture fixture) {
        return BookingsFixture.booking(fixture.book(fixture.traveller(UUID.randomUUID()), SampleTrips.oneWay()))
                .recordLocator();
    }

    private static void awaitAnchors(BookingsFixture fixture) {
        fixture.awaitIdle();
        Eventually.becomes(
                "all entries are anchored",
                () -> fixture.serviceDatabase()
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

    private static void rewrite(BookingsFixture fixture, String locator, String then) {
        asOwner(
                fixture,
                "UPDATE history SET by_whom = 'mallory' FROM bookings WHERE id = booking_id AND number = 1 AND record_locator = '%s'"
                        .formatted(locator),
                then);
    }

    /// Executes the statements in one transaction, so that the service sees all or none of the changes.
    private static void asOwner(BookingsFixture fixture, String... statements) {
        fixture.database()
                .execute("SET search_path = bookings; ALTER TABLE history DISABLE TRIGGER ALL; "
                        + String.join("; ", statements)
                        + "; ALTER TABLE history ENABLE TRIGGER ALL");
    }
}
