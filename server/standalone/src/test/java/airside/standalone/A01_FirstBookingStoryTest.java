package airside.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.auth.AuthService;
import airside.bookings.BookingsService;
import airside.contract.Booking;
import airside.contract.NewPayment;
import airside.contract.OfferList;
import airside.contract.OfferSelection;
import airside.contract.Profile;
import airside.contract.Retrieval;
import airside.contract.SeatHold;
import airside.contract.client.ApiProblemException;
import airside.contract.client.ApiResponse;
import airside.flights.FlightsService;
import airside.kit.testing.TestDatabase;
import airside.kit.testing.TestHost;
import airside.traveller.Traveller;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// FEATURE: the story of a first booking, with the generated client and all three services. Read it after the
/// README.
class A01_FirstBookingStoryTest {
    private static final LocalDate DAY = LocalDate.now(Clock.systemUTC()).plusDays(50);
    private static final String APPROVED = "4242 4242 4242 4242";
    private static final String DECLINED = "4000 0000 0000 0002";

    private static TestHost host;
    private static Traveller maya;

    @BeforeAll
    static void start() {
        Map<String, String> settings =
                new HashMap<>(TestDatabase.create("auth", "flights", "bookings").settings());
        settings.put("auth.service-secrets.bookings", "between us");
        settings.put("bookings.service-secret", "between us");
        host = TestHost.of(settings, Clock.systemUTC(), AuthService::new, FlightsService::new, BookingsService::new);
        maya = Traveller.register(host.address(), host.address());
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @Test
    void mayaFliesToNewYork() {
        // She searches for flights and finds the morning flight of British Airways.
        OfferList offers = maya.shop("LON", "NYC", DAY);
        String offer = Traveller.cheapest(offers, "BA117");

        // The booking page holds a seat while she types.
        SeatHold held = maya.bookings()
                .holdSeats("hold-for-maya", new OfferSelection(List.of(offer)))
                .body();
        assertEquals(
                "BA117",
                held.trip()
                        .journeys()
                        .getFirst()
                        .journey()
                        .segments()
                        .getFirst()
                        .flight());

        // She pays and gets a ticket.
        ApiResponse<Booking> placed = maya.bookings()
                .placeBooking(
                        "maya-books",
                        Traveller.newBooking(offer, APPROVED).toBuilder()
                                .seatHoldId(held.seatHoldId())
                                .build(),
                        "wait=20");
        Booking booking = placed.body();
        assertEquals("TICKETED", booking.state());
        assertTrue(
                booking.tickets().getFirst().number().startsWith("125-"),
                booking.tickets().toString());
        assertEquals(
                "HK",
                booking.journeys().getFirst().journey().segments().getFirst().status());
        assertEquals(held.trip().price().total(), booking.price().total());

        // Sending the same request again, as after a lost reply, returns the same booking without a second charge.
        assertEquals(
                booking.recordLocator(),
                maya.bookings()
                        .placeBooking(
                                "maya-books",
                                Traveller.newBooking(offer, APPROVED).toBuilder()
                                        .seatHoldId(held.seatHoldId())
                                        .build(),
                                "wait=20")
                        .body()
                        .recordLocator());

        // The booking is in her list of trips, as a PDF, in her calendar, and with its history.
        assertEquals(
                booking.recordLocator(),
                maya.bookings()
                        .listBookings("UPCOMING", null, null)
                        .body()
                        .items()
                        .getFirst()
                        .recordLocator());
        byte[] pdf = maya.bookings().itineraryDocument(booking.recordLocator()).body();
        assertEquals("%PDF", new String(pdf, 0, 4, StandardCharsets.US_ASCII));
        String calendar = new String(
                maya.bookings().calendarDocument(booking.recordLocator()).body(), StandardCharsets.UTF_8);
        assertTrue(calendar.contains("TZID=Europe/London"), calendar);
        assertEquals(
                List.of("REQUESTED", "SEATS_HELD", "PAYMENT_CAPTURED", "SEATS_CONFIRMED", "TICKETED"),
                maya.bookings().bookingHistory(booking.recordLocator(), null, null).body().items().stream()
                        .map(entry -> entry.what())
                        .toList());

        // A person with the record locator and her surname can retrieve it; another account cannot.
        assertEquals(
                booking.recordLocator(),
                maya.bookings()
                        .retrieveBooking(new Retrieval(booking.recordLocator(), "OKAFOR"))
                        .body()
                        .recordLocator());
        Traveller stranger = Traveller.register(host.address(), host.address());
        assertEquals("NOT_FOUND", refusal(() -> stranger.bookings().booking(booking.recordLocator(), null)));
    }

    @Test
    void aBookingStaysHeldWhenItsCardIsDeclined() {
        String offer = Traveller.cheapest(maya.shop("LHR", "JFK", DAY), "VS3");
        ApiProblemException declined =
                assertThrows(ApiProblemException.class, () -> maya.book("declined-first", offer, DECLINED));
        assertEquals("PAYMENT_DECLINED", declined.problem().code());
        String locator = declined.problem().recordLocator();
        assertEquals("HELD", maya.bookings().booking(locator, null).body().state());
        Booking paid = maya.bookings()
                .payBooking("approved-then", locator, new NewPayment(Traveller.card(APPROVED)), "wait=20")
                .body();
        assertEquals("TICKETED", paid.state());
        assertEquals(
                List.of("DECLINED", "CAPTURED"),
                paid.payments().stream().map(each -> each.state()).toList());
    }

    @Test
    void aHeldBookingCanBePaidOrCancelled() {
        String offer = Traveller.cheapest(maya.shop("LHR", "JFK", DAY), "AA101");
        ApiResponse<Booking> held =
                maya.bookings().placeBooking("hold-now", Traveller.newBooking(offer, ""), "wait=20");
        assertEquals("HELD", held.body().state());
        assertTrue(held.body().availableActions().containsAll(List.of("PAY", "CANCEL")));
        Booking cancelled = maya.bookings()
                .cancelBooking(held.etag().orElseThrow(), held.body().recordLocator())
                .body();
        assertEquals("CANCELLED", cancelled.state());
        assertEquals(
                "BOOKING_NOT_PAYABLE",
                refusal(() -> maya.bookings()
                        .payBooking(
                                "too-late-now",
                                cancelled.recordLocator(),
                                new NewPayment(Traveller.card(APPROVED)),
                                null)));
    }

    @Test
    void theProfileIsStored() {
        ApiResponse<Profile> empty = maya.auth().profile();
        Profile changed =
                empty.body().toBuilder().givenNames("Maya").surname("Okafor").build();
        maya.auth().changeProfile(empty.etag().orElseThrow(), changed);
        assertEquals(changed, maya.auth().profile().body());
    }

    private static String refusal(Runnable call) {
        return assertThrows(ApiProblemException.class, call::run).problem().code();
    }
}
