package airside.desktop.gateway;

import airside.desktop.travel.Booking;
import airside.desktop.travel.BookingList;
import airside.desktop.travel.HistoryEntry;
import java.util.List;
import java.util.Optional;

/// The signed-in account's copies of its bookings on this computer, to be read while the server is unreachable.
/// Never calls the server.
public interface BookingCache {
    /// Returns the copy of a booking; empty if it was never loaded.
    Optional<Cached<Booking>> findBooking(String locator);

    /// Returns the first page of a list. It has no next page, because only the server has that.
    Optional<Cached<BookingList>> findList(BookingList.View view);

    /// Returns the copy of a booking's history; empty if it was never loaded.
    Optional<Cached<List<HistoryEntry>>> findHistory(String locator);
}
