package airside.bookings.booking;

import airside.vocabulary.SegmentStatus;

/// The status of a booking as clients read it. There is no `FLOWN` yet: it needs departure control, which knows who
/// boarded.
public enum BookingStatus {
    /// Stored; the seats are not held yet.
    DRAFT(SegmentStatus.HN),
    /// The seats are held until the time limit.
    HELD(SegmentStatus.HK),
    /// Paid and the seats are sold; the tickets are not issued yet.
    CONFIRMED(SegmentStatus.HK),
    /// The tickets are issued.
    TICKETED(SegmentStatus.HK),
    /// Cancelled by a client before it was paid.
    CANCELLED(SegmentStatus.XX),
    /// Not paid before the time limit.
    EXPIRED(SegmentStatus.XX),
    /// The seats could not be had; a charge was refunded.
    FAILED(SegmentStatus.UC);

    private final SegmentStatus segmentStatus;

    BookingStatus(SegmentStatus segmentStatus) {
        this.segmentStatus = segmentStatus;
    }

    /// Returns the status of its segments.
    public SegmentStatus segmentStatus() {
        return segmentStatus;
    }

    /// Returns whether the booking ended without tickets.
    public boolean isEnded() {
        return this == CANCELLED || this == EXPIRED || this == FAILED;
    }

    /// Returns whether its price is owed or paid, so that the ledger has an entry for it.
    public boolean isOrdered() {
        return this == HELD || this == CONFIRMED || this == TICKETED;
    }
}
