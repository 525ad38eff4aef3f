package airside.desktop.travel;

/// The state of a booking.
public enum BookingState {
    /// Stored; its seats are not held yet.
    DRAFT,
    /// Its seats are held until the ticketing time limit.
    HELD,
    /// Paid; the tickets are being issued.
    CONFIRMED,
    TICKETED,
    FLOWN,
    CANCELLED,
    EXPIRED,
    FAILED,
    /// A state of a later server.
    UNKNOWN;

    /// Returns whether the server is processing the booking, so that its state may change soon.
    public boolean isUnderway() {
        return this == DRAFT || this == CONFIRMED;
    }

    /// Returns whether the booking has ended and cannot change any more.
    public boolean isEnded() {
        return this == CANCELLED || this == EXPIRED || this == FAILED;
    }
}
