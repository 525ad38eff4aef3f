package airside.desktop.fakes;

import airside.desktop.gateway.ApiFailure;
import airside.desktop.gateway.ApiFailureException;
import airside.desktop.gateway.BookingCache;
import airside.desktop.gateway.BookingRequest;
import airside.desktop.gateway.BookingsGateway;
import airside.desktop.travel.Booking;
import airside.desktop.travel.BookingList;
import airside.desktop.travel.BookingState;
import airside.desktop.travel.Card;
import airside.desktop.travel.ChosenOffer;
import airside.desktop.travel.HistoryEntry;
import airside.desktop.travel.Offer;
import airside.desktop.travel.SeatHold;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A fake that accepts every booking. Each call first throws a failure from [#failures], if there is one.
public final class FakeBookings implements BookingsGateway {
    public final Deque<ApiFailure> failures = new ArrayDeque<>();
    public final FakeBookingCache kept = new FakeBookingCache();
    /// Whether every call fails without a response.
    public boolean isUnreachable;
    public final List<String> calls = new ArrayList<>();
    public final List<String> keys = new ArrayList<>();
    public final List<BookingRequest> requests = new ArrayList<>();
    public final Map<String, SeatHold> holds = new HashMap<>();
    public final Map<String, Booking> bookings = new HashMap<>();
    public BookingList upcoming = SampleBookings.upcoming();
    public Booking outcome = SampleBookings.ticketed();
    public List<HistoryEntry> history = SampleBookings.history();
    /// What the offers of a hold are for.
    public List<ChosenOffer> offered = SampleTravel.chosenReturn();
    private final Clock clock;

    public FakeBookings(Clock clock) {
        this.clock = clock;
        bookings.put("Q7XK2M", SampleBookings.ticketed());
        bookings.put("M4T9RA", SampleBookings.held());
    }

    @Override
    public BookingCache cache() {
        return kept;
    }

    @Override
    public SeatHold holdSeats(String key, List<Offer> offers) {
        called("hold", key);
        return holds.computeIfAbsent(key, _ -> aHold(key, offers.size()));
    }

    /// As the server: the same key has the same answer.
    @Override
    public SeatHold repeatHold(String key, List<String> offers) {
        called("repeat hold", key);
        return holds.computeIfAbsent(key, _ -> aHold(key, offers.size()));
    }

    private SeatHold aHold(String key, int directions) {
        List<ChosenOffer> chosen = offered.subList(0, directions);
        return new SeatHold(
                UUID.nameUUIDFromBytes(key.getBytes()),
                clock.instant().plus(Duration.ofMinutes(20)),
                SampleTravel.pricedTrip(chosen));
    }

    @Override
    public void releaseSeats(UUID seatHold) {
        called("release", "");
    }

    @Override
    public Booking place(String key, BookingRequest request) {
        requests.add(request);
        called("place", key);
        return outcome;
    }

    @Override
    public Booking pay(String key, String locator, Card card) {
        called("pay " + locator, key);
        return outcome;
    }

    @Override
    public Booking getBooking(String locator) {
        called("read " + locator, "");
        return bookings.get(locator);
    }

    @Override
    public BookingList list(BookingList.View view) {
        called("list " + view, "");
        return view == BookingList.View.UPCOMING
                ? upcoming
                : new BookingList(
                        List.of(), upcoming.upcoming(), upcoming.past(), upcoming.cancelled(), upcoming.nextPage());
    }

    @Override
    public BookingList list(BookingList.View view, String page) {
        return list(view);
    }

    @Override
    public Booking retrieve(String locator, String surname) {
        called("retrieve " + locator + " " + surname, "");
        return bookings.get(locator);
    }

    @Override
    public Booking cancel(Booking booking) {
        called("cancel " + booking.locator(), "");
        Booking cancelled = SampleBookings.in(BookingState.CANCELLED);
        bookings.put(booking.locator(), cancelled);
        return cancelled;
    }

    @Override
    public List<HistoryEntry> history(String locator) {
        called("history " + locator, "");
        return history;
    }

    @Override
    public byte[] itinerary(String locator) {
        called("itinerary " + locator, "");
        return "%PDF-1.7".getBytes();
    }

    @Override
    public byte[] calendar(String locator) {
        called("calendar " + locator, "");
        return "BEGIN:VCALENDAR".getBytes();
    }

    private void called(String what, String key) {
        calls.add(what);
        if (!key.isEmpty()) keys.add(key);
        if (isUnreachable) throw new ApiFailureException(new ApiFailure.Unreachable(false));
        if (!failures.isEmpty()) throw new ApiFailureException(failures.removeFirst());
    }
}
