package airside.desktop.gateway.http;

import airside.contract.BookingPage;
import airside.contract.HistoryPage;
import airside.contract.NewPayment;
import airside.contract.OfferSelection;
import airside.contract.Retrieval;
import airside.contract.client.ApiResponse;
import airside.contract.client.BookingsApi;
import airside.desktop.accountdata.DataOwner;
import airside.desktop.gateway.ApiFailureException;
import airside.desktop.gateway.BookingCache;
import airside.desktop.gateway.BookingRequest;
import airside.desktop.gateway.BookingsGateway;
import airside.desktop.gateway.ProblemCode;
import airside.desktop.travel.Booking;
import airside.desktop.travel.BookingList;
import airside.desktop.travel.Card;
import airside.desktop.travel.HistoryEntry;
import airside.desktop.travel.Offer;
import airside.desktop.travel.SeatHold;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// [BookingsGateway] over HTTP.
public final class HttpBookingsGateway implements BookingsGateway {
    /// Time that the server may wait for the outcome of a booking before it responds, in seconds (RFC 7240).
    private static final String WAIT_FOR_OUTCOME = "wait=10";

    private static final int PAGE = 50;

    private final ServerConnection server;
    private final StoredBookingCache stored;

    /// @param stored receives a copy of each response about the account's bookings
    HttpBookingsGateway(ServerConnection server, StoredBookingCache stored) {
        this.server = server;
        this.stored = stored;
    }

    @Override
    public BookingCache cache() {
        return stored;
    }

    @Override
    public SeatHold holdSeats(String key, List<Offer> offers) {
        return repeatHold(key, BookingWire.toWire(offers));
    }

    @Override
    public SeatHold repeatHold(String key, List<String> offers) {
        OfferSelection selection = OfferSelection.builder().offers(offers).build();
        ApiResponse<airside.contract.SeatHold> answer =
                server.bookingsWithLongTimeout(api -> api.holdSeats(key, selection));
        return BookingWire.fromWire(answer.body(), clockAhead(answer.headers()));
    }

    @Override
    public void releaseSeats(UUID seatHold) {
        server.bookings(api -> api.giveSeatsBack(seatHold));
    }

    @Override
    public Booking place(String key, BookingRequest request) {
        return readAndKeep(() -> server.bookingsWithLongTimeout(
                api -> api.placeBooking(key, BookingWire.toWire(request), WAIT_FOR_OUTCOME)));
    }

    @Override
    public Booking pay(String key, String locator, Card card) {
        NewPayment payment = NewPayment.builder().card(BookingWire.toWire(card)).build();
        return readAndKeep(
                () -> server.bookingsWithLongTimeout(api -> api.payBooking(key, locator, payment, WAIT_FOR_OUTCOME)));
    }

    @Override
    public Booking getBooking(String locator) {
        Optional<DataOwner> reader = server.owner();
        try {
            return readAndKeep(() -> server.bookings(api -> api.booking(locator, null)));
        } catch (ApiFailureException e) {
            if (e.failure().is(ProblemCode.NOT_FOUND)) reader.ifPresent(owner -> stored.remove(owner, locator));
            throw e;
        }
    }

    @Override
    public BookingList list(BookingList.View view) {
        Optional<DataOwner> reader = server.owner();
        BookingPage page = server.bookings(api -> api.listBookings(view.name(), PAGE, null))
                .body();
        reader.ifPresent(owner -> stored.keep(owner, view, page));
        return BookingWire.fromWire(page);
    }

    @Override
    public BookingList list(BookingList.View view, String page) {
        return BookingWire.fromWire(server.bookings(api -> api.listBookings(view.name(), PAGE, page))
                .body());
    }

    @Override
    public Booking retrieve(String locator, String surname) {
        Retrieval retrieval =
                Retrieval.builder().recordLocator(locator).surname(surname).build();
        return read(server.openly(api -> new BookingsApi(api).retrieveBooking(retrieval)));
    }

    @Override
    public Booking cancel(Booking booking) {
        return readAndKeep(
                () -> server.bookingsWithLongTimeout(api -> api.cancelBooking(booking.version(), booking.locator())));
    }

    @Override
    public List<HistoryEntry> history(String locator) {
        Optional<DataOwner> reader = server.owner();
        HistoryPage page =
                server.bookings(api -> api.bookingHistory(locator, PAGE, null)).body();
        reader.ifPresent(owner -> stored.keep(owner, locator, page));
        return page.items().stream().map(BookingWire::fromWire).toList();
    }

    @Override
    public byte[] itinerary(String locator) {
        return server.bookingsWithLongTimeout(api -> api.itineraryDocument(locator))
                .body();
    }

    @Override
    public byte[] calendar(String locator) {
        return server.bookings(api -> api.calendarDocument(locator)).body();
    }

    /// Stores the copy for the account that was signed in before the call; another account may be signed in when
    /// the response arrives.
    private Booking readAndKeep(Supplier<ApiResponse<airside.contract.Booking>> call) {
        Optional<DataOwner> reader = server.owner();
        ApiResponse<airside.contract.Booking> answer = call.get();
        reader.ifPresent(
                owner -> stored.keep(owner, answer.body(), answer.etag().orElse("")));
        return read(answer);
    }

    private static Booking read(ApiResponse<airside.contract.Booking> answer) {
        return BookingWire.fromWire(answer.body(), answer.etag().orElse(""));
    }

    /// Returns by how much this computer's clock is ahead, from the `Date` header (whole seconds), so that a wrong
    /// clock does not distort the countdown of a hold.
    private Duration clockAhead(HttpHeaders headers) {
        Instant here = server.clock().instant();
        return headers.firstValue("Date")
                .map(date -> Duration.between(sentAt(date, here), here))
                .filter(ahead -> ahead.abs().toSeconds() > 2)
                .orElse(Duration.ZERO);
    }

    private static Instant sentAt(String date, Instant defaultValue) {
        try {
            return ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeParseException e) {
            return defaultValue;
        }
    }
}
