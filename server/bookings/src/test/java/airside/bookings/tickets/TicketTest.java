package airside.bookings.tickets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.bookings.trip.SampleTrips;
import airside.vocabulary.PassengerCounts;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// FEATURE: a ticket carries the validating airline's code and a coupon for every segment.
class TicketTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:24:00Z");

    @Test
    void theNumberBeginsWithTheAirlinesAccountingCode() {
        Ticket ticket = Ticket.issue(SampleTrips.oneWay(), "P1", 18_817, NOW);
        assertEquals("125-2400018817", ticket.number().toString());
    }

    @Test
    void everySegmentHasACoupon() {
        Ticket ticket = Ticket.issue(SampleTrips.returning(new PassengerCounts(1, 0, 0)), "P1", 1, NOW);
        assertEquals(
                "1 BA117 LHR JFK 2026-12-18 OPEN, 2 BA178 JFK LHR 2026-12-27 OPEN",
                String.join(
                        ", ", ticket.coupons().stream().map(TicketTest::asLine).toList()));
        assertTrue(ticket.isOpen());
    }

    private static String asLine(Coupon coupon) {
        return "%d %s %s %s %s %s"
                .formatted(
                        coupon.number(),
                        coupon.flight(),
                        coupon.origin(),
                        coupon.destination(),
                        coupon.departureDate(),
                        coupon.status());
    }
}
