package airside.desktop.gateway;

import airside.desktop.travel.Booking;
import airside.desktop.travel.BookingList;
import airside.desktop.travel.Card;
import airside.desktop.travel.HistoryEntry;
import airside.desktop.travel.Offer;
import airside.desktop.travel.SeatHold;
import java.util.List;
import java.util.UUID;

/// Bookings of the account.
///
/// A `key` is the idempotency key of a request: repeated with the same key, the request has one effect and the same
/// response.
public interface BookingsGateway {
    /// Returns the copies of bookings on this computer.
    BookingCache cache();

    /// Holds the seats of the offers.
    SeatHold holdSeats(String key, List<Offer> offers);

    /// Repeats a hold request with the key of the first one; returns the same hold.
    ///
    /// @param offers the offer tokens of the first request
    SeatHold repeatHold(String key, List<String> offers);

    /// Releases held seats.
    void releaseSeats(UUID seatHold);

    /// Makes a booking, and pays it if the request has a card. The booking may be returned while it is in progress;
    /// poll it with [#getBooking].
    Booking place(String key, BookingRequest request);

    /// Pays a held booking.
    Booking pay(String key, String locator, Card card);

    /// Returns a booking of the account.
    Booking getBooking(String locator);

    /// Returns the first page of a list.
    BookingList list(BookingList.View view);

    /// Returns the next page, by the token of the previous one.
    BookingList list(BookingList.View view, String page);

    /// Finds a booking by the record locator and surname on its itinerary.
    Booking retrieve(String locator, String surname);

    /// Cancels an unpaid booking. Refused if the booking has changed since it was read (`If-Match`).
    Booking cancel(Booking booking);

    /// Returns the changes of a booking, oldest first.
    List<HistoryEntry> history(String locator);

    /// Returns the itinerary and receipt as PDF.
    byte[] itinerary(String locator);

    /// Returns the flights as iCalendar events.
    byte[] calendar(String locator);
}
