package airside.bookings.booking;

import airside.vocabulary.SegmentStatus;

/// What people see of where a booking stands. `FLOWN` comes with departure control, which knows who boarded.
public enum BookingStatus {
    /// Durable, seats not yet held.
    DRAFT(SegmentStatus.HN),
    /// Seats held until the time limit.
    HELD(SegmentStatus.HK),
    /// Paid, seats sold, tickets on their way.
    CONFIRMED(SegmentStatus.HK),
    TICKETED(SegmentStatus.HK),
    CANCELLED(SegmentStatus.XX),
    EXPIRED(SegmentStatus.XX),
    FAILED(SegmentStatus.UC);

    private final SegmentStatus segmentStatus;

    BookingStatus(SegmentStatus segmentStatus) {
        this.segmentStatus = segmentStatus;
    }

    /// How its segments stand.
    public SegmentStatus segmentStatus() {
        return segmentStatus;
    }

    /// Whether it came to nothing.
    public boolean isEnded() {
        return this == CANCELLED || this == EXPIRED || this == FAILED;
    }

    /// Whether its price is owed or paid, so that it stands in the ledger.
    public boolean isOrdered() {
        return this == HELD || this == CONFIRMED || this == TICKETED;
    }
}
