package airside.bookings.booking;

/// A view of the list of bookings: which ones, and in which order.
public enum BookingView {
    /// The local day of the last departure has not ended; earliest departure first.
    UPCOMING,
    /// The local day of the last departure has ended; latest departure first.
    PAST,
    /// Cancelled, expired or failed; newest booking first.
    CANCELLED,
    /// All bookings; newest first.
    ALL
}
