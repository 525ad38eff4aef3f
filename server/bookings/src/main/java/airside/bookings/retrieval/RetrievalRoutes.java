package airside.bookings.retrieval;

import airside.bookings.booking.Booking;
import airside.bookings.booking.BookingCounts;
import airside.bookings.booking.BookingLine;
import airside.bookings.booking.BookingView;
import airside.bookings.booking.BookingWire;
import airside.bookings.booking.HttpViewers;
import airside.bookings.booking.JdbcBookings;
import airside.bookings.booking.MaskedBookingWire;
import airside.bookings.documents.CalendarText;
import airside.bookings.documents.ItineraryPdf;
import airside.bookings.history.HistoryEntry;
import airside.bookings.history.JdbcHistory;
import airside.contract.BookingPage;
import airside.contract.HistoryPage;
import airside.contract.Retrieval;
import airside.kit.json.Json;
import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import airside.kit.request.ClientAddresses;
import airside.kit.request.Cursor;
import airside.kit.request.ETag;
import airside.kit.request.Page;
import airside.kit.request.PageRequest;
import airside.kit.request.Parameters;
import airside.kit.routing.RouteGroup;
import airside.kit.routing.Routes;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/// The operations that list, read and retrieve bookings, their history and their documents.
public final class RetrievalRoutes implements RouteGroup {
    private static final String HISTORY = "history";
    private static final String PDF = "application/pdf";
    private static final String CALENDAR = "text/calendar";

    /// Charset and method are parameters of the media type (RFC 5545 § 8.1), so that programs offer to add the
    /// events.
    private static final String CALENDAR_WITH_PARAMETERS = CALENDAR + "; charset=utf-8; method=PUBLISH";

    private final HttpViewers viewers;
    private final Json json;
    private final JdbcBookings bookings;
    private final JdbcHistory history;
    private final RetrieveBooking retrieving;
    private final ItineraryPdf printer;
    private final ClientAddresses clientAddresses;
    private final Clock clock;

    public RetrievalRoutes(
            HttpViewers viewers,
            Json json,
            JdbcBookings bookings,
            JdbcHistory history,
            RetrieveBooking retrieving,
            ItineraryPdf printer,
            ClientAddresses clientAddresses,
            Clock clock) {
        this.viewers = viewers;
        this.json = json;
        this.bookings = bookings;
        this.history = history;
        this.retrieving = retrieving;
        this.printer = printer;
        this.clientAddresses = clientAddresses;
        this.clock = clock;
    }

    @Override
    public void routing(Routes routes) {
        routes.get("/api/bookings", this::list)
                .post("/api/bookings/retrievals", this::retrieve)
                .get("/api/bookings/{recordLocator}", this::read)
                .get("/api/bookings/{recordLocator}/history", this::history)
                .get("/api/bookings/{recordLocator}/itinerary", PDF, this::itinerary)
                .get("/api/bookings/{recordLocator}/calendar", CALENDAR, this::calendar);
    }

    private void list(ServerRequest request, ServerResponse response) {
        Parameters parameters = Parameters.of(request);
        var lists = bookings.lists(viewers.require(request));
        BookingView view = parameters.find("view", RetrievalRoutes::view).orElse(BookingView.ALL);
        Instant now = clock.instant();
        Page<BookingLine> page = lists.list(view, now, parameters.page());
        json.send(
                response,
                BookingPage.builder()
                        .items(page.map(BookingWire::toWire).items())
                        .counts(toWire(lists.counts(now)))
                        .nextCursor(page.next().map(Cursor::toString).orElse(null))
                        .build());
    }

    private void retrieve(ServerRequest request, ServerResponse response) {
        Retrieval retrieval = json.read(request, Retrieval.class);
        String address = clientAddresses.of(request);
        switch (retrieving.retrieve(retrieval.recordLocator(), retrieval.surname(), address)) {
            case RetrieveBooking.Outcome.Found found -> json.send(response, asSeenBy(request, found.booking()));
            case RetrieveBooking.Outcome.NotFound _ ->
                throw ProblemException.notFound(
                        "There is no booking with this record locator and surname; check both.");
            case RetrieveBooking.Outcome.TooManyAttempts tooMany ->
                throw new ProblemException(
                                ProblemType.TOO_MANY_REQUESTS,
                                "Too many wrong attempts; try again in %d s, or sign in and open your trips."
                                        .formatted(Math.max(
                                                1,
                                                tooMany.pause().plusMillis(999).toSeconds())))
                        .retryAfter(tooMany.pause());
        }
    }

    /// Returns all data if the request has an account that may see the booking, otherwise the data without personal
    /// data.
    private airside.contract.Booking asSeenBy(ServerRequest request, Booking booking) {
        boolean maySeeAll =
                viewers.find(request).filter(viewer -> viewer.maySee(booking)).isPresent();
        return maySeeAll
                ? BookingWire.toWire(booking, clock.instant())
                : MaskedBookingWire.toWire(booking, clock.instant());
    }

    private void read(ServerRequest request, ServerResponse response) {
        Booking booking = visible(request);
        ETag tag = ETag.of(booking.version());
        tag.writeTo(response);
        if (tag.isKnownTo(request)) {
            response.status(Status.NOT_MODIFIED_304).send();
            return;
        }
        json.send(response, BookingWire.toWire(booking, clock.instant()));
    }

    private void history(ServerRequest request, ServerResponse response) {
        Booking booking = visible(request);
        PageRequest wanted = Parameters.of(request).page();
        int after = wanted.after().map(RetrievalRoutes::number).orElse(0);
        List<HistoryEntry> entries = history.list(booking.id(), after, wanted.rowsToRead());
        Page<HistoryEntry> page = Page.of(entries, wanted, entry -> Cursor.of(HISTORY, String.valueOf(entry.number())));
        json.send(
                response,
                HistoryPage.builder()
                        .items(page.map(RetrievalRoutes::toWire).items())
                        .nextCursor(page.next().map(Cursor::toString).orElse(null))
                        .build());
    }

    private void itinerary(ServerRequest request, ServerResponse response) {
        Booking booking = visible(request);
        attach(response, PDF, "itinerary-" + booking.recordLocator() + ".pdf", printer.print(booking));
    }

    private void calendar(ServerRequest request, ServerResponse response) {
        Booking booking = visible(request);
        byte[] text = CalendarText.of(booking, clock.instant()).getBytes(StandardCharsets.UTF_8);
        attach(response, CALENDAR_WITH_PARAMETERS, booking.recordLocator() + ".ics", text);
    }

    private static void attach(ServerResponse response, String mediaType, String fileName, byte[] document) {
        response.header(HeaderNames.CONTENT_TYPE, mediaType)
                .header(HeaderNames.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"")
                .send(document);
    }

    private Booking visible(ServerRequest request) {
        return viewers.visible(request, viewers.require(request), bookings);
    }

    private static BookingView view(String text) {
        return switch (text) {
            case "UPCOMING" -> BookingView.UPCOMING;
            case "PAST" -> BookingView.PAST;
            case "CANCELLED" -> BookingView.CANCELLED;
            default -> throw new IllegalArgumentException("use UPCOMING, PAST or CANCELLED, or leave it out");
        };
    }

    private static int number(Cursor cursor) {
        List<String> keys = cursor.position();
        boolean isOurs = keys.size() == 2
                && keys.getFirst().equals(HISTORY)
                && keys.getLast().matches("[0-9]{1,9}");
        if (!isOurs) throw Cursor.invalid();
        return Integer.parseInt(keys.getLast());
    }

    private static airside.contract.BookingCounts toWire(BookingCounts counts) {
        return airside.contract.BookingCounts.builder()
                .upcoming(counts.upcoming())
                .past(counts.past())
                .cancelled(counts.cancelled())
                .build();
    }

    private static airside.contract.HistoryEntry toWire(HistoryEntry entry) {
        return airside.contract.HistoryEntry.builder()
                .number(entry.number())
                .at(entry.at())
                .by(entry.by())
                .what(entry.what().name())
                .why(entry.why().orElse(null))
                .before(entry.before().orElse(null))
                .after(entry.after())
                .hash(entry.hash())
                .build();
    }
}
