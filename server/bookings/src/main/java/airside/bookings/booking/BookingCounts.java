package airside.bookings.booking;

/// How many bookings there are in each view.
public record BookingCounts(int upcoming, int past, int cancelled) {}
