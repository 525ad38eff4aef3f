package airside.bookings.retrieval;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.bookings.payments.TestCard;
import airside.bookings.testing.BookingsFixture;
import airside.bookings.trip.SampleTrips;
import airside.contract.Booking;
import airside.contract.BookingPage;
import airside.contract.BookingSummary;
import airside.contract.HistoryPage;
import airside.kit.request.Cursor;
import airside.kit.testing.Answer;
import airside.kit.testing.ContractClient;
import airside.vocabulary.PassengerCounts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// FEATURE: accounts see their own bookings, agents also those of their agency, and no others.
class BookingListsTest {
    private final BookingsFixture fixture = new BookingsFixture();
    private final ContractClient maya = fixture.traveller(UUID.randomUUID());

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void listsShowTheViewsWithTheirCounts() {
        String upcoming = book(maya);
        String cancelled = book(maya);
        maya.with("If-Match", "*").post("/api/bookings/" + cancelled + "/cancellation", "");
        assertEquals(List.of(cancelled, upcoming), list(maya, ""));
        assertEquals(List.of(upcoming), list(maya, "?view=UPCOMING"));
        assertEquals(List.of(cancelled), list(maya, "?view=CANCELLED"));
        assertEquals(List.of(), list(maya, "?view=PAST"));
        var counts = maya.get("/api/bookings/").as(BookingPage.class).counts();
        assertEquals(List.of(1, 0, 1), List.of(counts.upcoming(), counts.past(), counts.cancelled()));
    }

    @Test
    void aTripIsPastWhenTheDayOfItsLastDepartureIsOver() {
        Answer booked = fixture.book(maya, SampleTrips.oneWay(), TestCard.VISA_APPROVED);
        String locator = BookingsFixture.booking(booked).recordLocator();
        // 18 December, 23:59 in London
        fixture.clock().advance(Duration.ofDays(25).plusHours(13).plusMinutes(59));
        assertEquals(List.of(locator), list(maya, "?view=UPCOMING"));
        fixture.clock().advance(Duration.ofMinutes(1));
        assertEquals(List.of(locator), list(maya, "?view=PAST"));
    }

    @Test
    void pagesFollowOneAnother() {
        List<String> booked = new ArrayList<>();
        for (int i = 0; i < 7; i++) booked.addFirst(book(maya));
        List<String> read = new ArrayList<>();
        String cursor = "";
        do {
            BookingPage page = maya.get("/api/bookings?limit=3" + cursor).as(BookingPage.class);
            page.items().stream().map(BookingSummary::recordLocator).forEach(read::add);
            cursor = page.nextCursor() == null ? "" : "&cursor=" + page.nextCursor();
        } while (!cursor.isEmpty());
        assertEquals(booked, read);
    }

    @Test
    void aRowOfTheListHasThePassengersInTheirOrder() {
        Answer booked = fixture.book(maya, SampleTrips.oneWay(new PassengerCounts(3, 0, 0)), newBooking -> newBooking);
        Booking booking = BookingsFixture.booking(booked);
        BookingSummary line =
                maya.get("/api/bookings").as(BookingPage.class).items().getFirst();
        List<String> names = booking.passengers().stream()
                .map(passenger -> passenger.givenNames() + " " + passenger.surname())
                .toList();
        assertEquals(names, line.passengerNames());
        assertEquals(names.getFirst(), line.leadName());
        assertEquals(names.size(), line.passengerCount());
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        for (int i = 0; i < 2; i++) book(maya);
        String cursor = maya.get("/api/bookings?limit=1").as(BookingPage.class).nextCursor();
        assertEquals(
                "CURSOR_INVALID",
                maya.get("/api/bookings?view=UPCOMING&cursor=" + cursor).code());
        assertEquals("CURSOR_INVALID", maya.get("/api/bookings?cursor=nonsense").code());
        assertEquals("INVALID_REQUEST", maya.get("/api/bookings?view=SOMETIMES").code());
    }

    @Test
    void aCursorWithAnImpossibleTimeIsRefused() {
        String id = UUID.randomUUID().toString();
        for (String instant : List.of("+300000-01-01T00:00:00Z", Instant.MAX.toString(), Instant.MIN.toString())) {
            Cursor cursor = Cursor.of("UPCOMING", instant, id);
            assertEquals(
                    "CURSOR_INVALID",
                    maya.get("/api/bookings?view=UPCOMING&cursor=" + cursor).code(),
                    instant);
        }
    }

    @Test
    void theBookingOfAnotherAccountIsNotFound() {
        String locator = book(maya);
        String path = "/api/bookings/" + locator;
        String etag = maya.get(path).header("ETag");
        for (ContractClient other : List.of(
                fixture.traveller(UUID.randomUUID()),
                fixture.agent(UUID.randomUUID(), UUID.randomUUID()),
                fixture.administrator())) {
            assertEquals(List.of(), list(other, ""));
            for (String below : List.of("", "/history", "/itinerary", "/calendar")) {
                assertEquals("NOT_FOUND", other.get(path + below).code(), below);
            }
            assertEquals(
                    "NOT_FOUND",
                    other.with("If-Match", etag)
                            .post(path + "/cancellation", "")
                            .code());
            assertEquals(
                    "NOT_FOUND",
                    fixture.pay(other, locator, UUID.randomUUID().toString(), TestCard.VISA_APPROVED)
                            .code());
        }
        assertEquals("UNAUTHENTICATED", fixture.signedOut().get(path).code());
    }

    @Test
    void agentsOfAnAgencySeeItsBookings() {
        UUID agency = UUID.randomUUID();
        ContractClient first = fixture.agent(UUID.randomUUID(), agency);
        ContractClient second = fixture.agent(UUID.randomUUID(), agency);
        String locator = book(first);
        assertEquals(List.of(locator), list(second, ""));
        Booking seen = BookingsFixture.booking(second.get("/api/bookings/" + locator));
        assertEquals(agency, seen.agencyId());
        Answer cancelled = second.with("If-Match", "*").post("/api/bookings/" + locator + "/cancellation", "");
        assertEquals("CANCELLED", BookingsFixture.booking(cancelled).state());
    }

    @Test
    void anUnchangedBookingIsNotSentAgain() {
        String path = "/api/bookings/" + book(maya);
        String etag = maya.get(path).header("ETag");
        assertEquals(304, maya.with("If-None-Match", etag).get(path).status());
        assertEquals(200, maya.with("If-None-Match", "\"0\"").get(path).status());
    }

    @Test
    void aWellFormedLocatorThatWasNeverGivenOutIsNotFound() {
        for (String locator : List.of("000000", "QQQ777", "AEIOUY", "qqq777"))
            assertEquals("NOT_FOUND", maya.get("/api/bookings/" + locator).code(), locator);
        for (String malformed : List.of("QQQ77", "QQQ7777", "QQQ77-", "QQQ77%C3%96"))
            assertEquals(
                    "INVALID_REQUEST", maya.get("/api/bookings/" + malformed).code(), malformed);
    }

    @Test
    void historyComesInPages() {
        String path = "/api/bookings/" + book(maya) + "/history";
        HistoryPage first = maya.get(path + "?limit=1").as(HistoryPage.class);
        assertEquals("REQUESTED", first.items().getFirst().what());
        HistoryPage second =
                maya.get(path + "?limit=1&cursor=" + first.nextCursor()).as(HistoryPage.class);
        assertEquals("SEATS_HELD", second.items().getFirst().what());
        assertEquals("CURSOR_INVALID", maya.get(path + "?cursor=AQAA").code());
    }

    @Test
    void documentsAreOfTheirKind() {
        Answer booked = fixture.book(maya, SampleTrips.oneWay(), TestCard.VISA_APPROVED);
        String path = "/api/bookings/" + BookingsFixture.booking(booked).recordLocator();
        Answer pdf = maya.with("Accept", "application/pdf").get(path + "/itinerary");
        assertArrayEquals(new byte[] {'%', 'P', 'D', 'F'}, Arrays.copyOf(pdf.body(), 4));
        assertTrue(pdf.header("Content-Disposition").contains("itinerary-"));
        Answer calendar = maya.with("Accept", "text/calendar").get(path + "/calendar/");
        assertEquals("text/calendar; charset=utf-8; method=PUBLISH", calendar.header("Content-Type"));
        assertTrue(calendar.text().contains("DTSTART;TZID=Europe/London:20261218T083000"), calendar.text());
    }

    private String book(ContractClient client) {
        Answer answer = fixture.book(client, SampleTrips.oneWay());
        assertEquals(201, answer.status(), answer.toString());
        return BookingsFixture.booking(answer).recordLocator();
    }

    private static List<String> list(ContractClient client, String query) {
        return client.get("/api/bookings" + query).as(BookingPage.class).items().stream()
                .map(BookingSummary::recordLocator)
                .toList();
    }
}
