package airside.desktop.travel;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A page of bookings with the number of bookings in each view.
public record BookingList(
        List<BookingSummary> bookings, int upcoming, int past, int cancelled, Optional<String> nextPage) {

    /// A selection of bookings.
    public enum View {
        UPCOMING,
        PAST,
        CANCELLED
    }

    public BookingList {
        bookings = List.copyOf(bookings);
    }

    /// Returns the page in another order; the sort is stable.
    public BookingList sorted(Comparator<BookingSummary> order) {
        return new BookingList(bookings.stream().sorted(order).toList(), upcoming, past, cancelled, nextPage);
    }
}
