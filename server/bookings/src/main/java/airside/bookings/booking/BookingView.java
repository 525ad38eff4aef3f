package airside.bookings.booking;

/// Which of one's bookings.
public enum BookingView {
    /// Departs today or later and has not ended, by departure.
    UPCOMING,
    /// Departed, latest first.
    PAST,
    /// Cancelled, expired or failed, latest first.
    CANCELLED,
    /// All, newest first.
    ALL
}
