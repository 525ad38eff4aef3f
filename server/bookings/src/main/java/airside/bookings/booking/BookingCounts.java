package airside.bookings.booking;

/// The number of bookings in each view.
public record BookingCounts(int upcoming, int past, int cancelled) {}
