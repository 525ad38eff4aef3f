package airside.desktop.travel;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A page of bookings, and how many there are in each view.
public record BookingList(
        List<BookingSummary> bookings, int upcoming, int past, int cancelled, Optional<String> nextPage) {

    /// Which bookings a list shows.
    public enum View {
        UPCOMING,
        PAST,
        CANCELLED
    }

    public BookingList {
        bookings = List.copyOf(bookings);
    }

    /// The same page in another order; equal ones keep theirs.
    public BookingList sorted(Comparator<BookingSummary> order) {
        return new BookingList(bookings.stream().sorted(order).toList(), upcoming, past, cancelled, nextPage);
    }
}
