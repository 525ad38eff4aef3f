package airside.desktop.gateway;

import airside.desktop.travel.Booking;
import airside.desktop.travel.BookingList;
import airside.desktop.travel.Card;
import airside.desktop.travel.HistoryEntry;
import airside.desktop.travel.Offer;
import airside.desktop.travel.SeatHold;
import java.util.List;
import java.util.UUID;

/// What was promised to whom.
///
/// A `key` names one intent: sending the same intent again with the same key has one effect and one answer.
public interface BookingsGateway {
    /// What was read of bookings before.
    BookingCache cache();

    SeatHold holdSeats(String key, List<Offer> offers);

    /// Asks again for seats that were held before with this key, and gets the same hold.
    ///
    /// @param offers the signed offers, as they were held
    SeatHold repeatHold(String key, List<String> offers);

    void releaseSeats(UUID seatHold);

    /// Books, and pays at once when the wish has a card. The answer may still be underway; look again then.
    Booking place(String key, BookingRequest request);

    Booking pay(String key, String locator, Card card);

    Booking getBooking(String locator);

    BookingList list(BookingList.View view);

    /// The page that a list named as its next.
    BookingList list(BookingList.View view, String page);

    /// Finds a booking by what stands on its itinerary.
    Booking retrieve(String locator, String surname);

    /// Cancels an unpaid booking, when it is still as it was read.
    Booking cancel(Booking booking);

    List<HistoryEntry> history(String locator);

    /// The itinerary and receipt as a PDF.
    byte[] itinerary(String locator);

    /// The flights as calendar events.
    byte[] calendar(String locator);
}
