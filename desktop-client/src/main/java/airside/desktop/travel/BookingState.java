package airside.desktop.travel;

/// Where a booking stands.
public enum BookingState {
    /// Durable; its seats are not held yet.
    DRAFT,
    /// Seats held until the ticketing time limit.
    HELD,
    /// Paid, tickets on their way.
    CONFIRMED,
    TICKETED,
    FLOWN,
    CANCELLED,
    EXPIRED,
    FAILED,
    /// A state that a later server knows and this client does not.
    UNKNOWN;

    /// Whether somebody still works on it and the next look may find it changed.
    public boolean isUnderway() {
        return this == DRAFT || this == CONFIRMED;
    }

    /// Whether nothing will become of it any more.
    public boolean isEnded() {
        return this == CANCELLED || this == EXPIRED || this == FAILED;
    }
}
