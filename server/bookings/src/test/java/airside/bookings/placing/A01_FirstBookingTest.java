package airside.bookings.placing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.bookings.payments.TestCard;
import airside.bookings.testing.BookingsFixture;
import airside.bookings.testing.InMemoryFlights.State;
import airside.bookings.trip.SampleTrips;
import airside.contract.Booking;
import airside.contract.HistoryEntry;
import airside.contract.HistoryPage;
import airside.kit.testing.Answer;
import airside.kit.testing.ContractClient;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// FEATURE: a traveller books, pays and gets tickets in one request.
class A01_FirstBookingTest {
    private final BookingsFixture fixture = new BookingsFixture();
    private final ContractClient maya = fixture.traveller(UUID.randomUUID());

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aCardGetsTicketsAtOnce() {
        Answer answer = fixture.book(maya, SampleTrips.oneWay(), TestCard.VISA_APPROVED);
        assertEquals(201, answer.status(), answer.toString());
        Booking booking = BookingsFixture.booking(answer);
        assertEquals("TICKETED", booking.state());
        assertTrue(booking.tickets().getFirst().number().startsWith("125-24"));
        assertEquals("CAPTURED", booking.payments().getFirst().state());
        assertEquals("OKAFOR/MAYA MS", booking.passengers().getFirst().airlineName());
        assertEquals(
                "HK",
                booking.journeys().getFirst().journey().segments().getFirst().status());
        assertEquals(1, fixture.seats().seats(State.CONFIRMED));
    }

    @Test
    void theHistoryHasEveryStep() {
        Booking booking = BookingsFixture.booking(fixture.book(maya, SampleTrips.oneWay(), TestCard.VISA_APPROVED));
        List<HistoryEntry> history = maya.get("/api/bookings/" + booking.recordLocator() + "/history")
                .as(HistoryPage.class)
                .items();
        assertEquals(
                List.of(
                        "1 REQUESTED by traveller → DRAFT",
                        "2 SEATS_HELD by airside DRAFT → HELD",
                        "3 PAYMENT_CAPTURED by airside HELD → HELD",
                        "4 SEATS_CONFIRMED by airside HELD → CONFIRMED",
                        "5 TICKETED by airside CONFIRMED → TICKETED"),
                history.stream().map(A01_FirstBookingTest::asLine).toList());
    }

    private static String asLine(HistoryEntry entry) {
        return "%d %s by %s %s→ %s"
                .formatted(
                        entry.number(),
                        entry.what(),
                        entry.by(),
                        entry.before() == null ? "" : entry.before() + " ",
                        entry.after());
    }
}
