package airside.desktop.gateway;

import airside.desktop.travel.Booking;
import airside.desktop.travel.BookingList;
import airside.desktop.travel.HistoryEntry;
import java.util.List;
import java.util.Optional;

/// What the account signed in has read of its bookings, kept on this computer to be read while the server cannot be
/// reached. Answers at once, without the server.
public interface BookingCache {
    Optional<Cached<Booking>> findBooking(String locator);

    /// The first page of a list; it names no next one, which only the server has.
    Optional<Cached<BookingList>> findList(BookingList.View view);

    Optional<Cached<List<HistoryEntry>>> findHistory(String locator);
}
