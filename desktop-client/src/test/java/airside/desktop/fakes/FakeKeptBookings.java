package airside.desktop.fakes;

import airside.desktop.gateway.AsOf;
import airside.desktop.gateway.KeptBookings;
import airside.desktop.travel.Booking;
import airside.desktop.travel.BookingList;
import airside.desktop.travel.HistoryEntry;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Has what a test puts in.
public final class FakeKeptBookings implements KeptBookings {
    private final Map<String, AsOf<Booking>> bookings = new HashMap<>();
    private final Map<BookingList.View, AsOf<BookingList>> lists = new HashMap<>();

    /// As read at 9:42 in London, on the day of the tests.
    public static final Instant READ_AT = Instant.parse("2026-11-22T09:42:00Z");

    public void put(Booking booking) {
        bookings.put(booking.locator(), new AsOf<>(booking, READ_AT));
    }

    public void put(BookingList.View view, BookingList list) {
        lists.put(view, new AsOf<>(list, READ_AT));
    }

    @Override
    public Optional<AsOf<Booking>> findBooking(String locator) {
        return Optional.ofNullable(bookings.get(locator));
    }

    @Override
    public Optional<AsOf<BookingList>> findList(BookingList.View view) {
        return Optional.ofNullable(lists.get(view));
    }

    @Override
    public Optional<AsOf<List<HistoryEntry>>> findHistory(String locator) {
        return findBooking(locator).map(_ -> new AsOf<>(SampleBookings.history(), READ_AT));
    }
}
