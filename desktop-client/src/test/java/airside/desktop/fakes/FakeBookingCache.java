package airside.desktop.fakes;

import airside.desktop.gateway.BookingCache;
import airside.desktop.gateway.Cached;
import airside.desktop.travel.Booking;
import airside.desktop.travel.BookingList;
import airside.desktop.travel.HistoryEntry;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A cache with the values that a test sets.
public final class FakeBookingCache implements BookingCache {
    private final Map<String, Cached<Booking>> bookings = new HashMap<>();
    private final Map<BookingList.View, Cached<BookingList>> lists = new HashMap<>();

    /// Time of the copies: 9:42 in London, on the day of the tests.
    public static final Instant READ_AT = Instant.parse("2026-11-22T09:42:00Z");

    public void put(Booking booking) {
        bookings.put(booking.locator(), new Cached<>(booking, READ_AT));
    }

    public void put(BookingList.View view, BookingList list) {
        lists.put(view, new Cached<>(list, READ_AT));
    }

    @Override
    public Optional<Cached<Booking>> findBooking(String locator) {
        return Optional.ofNullable(bookings.get(locator));
    }

    @Override
    public Optional<Cached<BookingList>> findList(BookingList.View view) {
        return Optional.ofNullable(lists.get(view));
    }

    @Override
    public Optional<Cached<List<HistoryEntry>>> findHistory(String locator) {
        return findBooking(locator).map(_ -> new Cached<>(SampleBookings.history(), READ_AT));
    }
}
