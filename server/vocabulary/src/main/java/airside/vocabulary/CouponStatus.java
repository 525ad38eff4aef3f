package airside.vocabulary;

/// Status of a ticket's coupon.
public enum CouponStatus {
    /// Valid for travel.
    OPEN('O'),
    /// The passenger has checked in; the coupon may become open again.
    CHECKED_IN('C'),
    /// The flight was taken.
    FLOWN('B'),
    /// Cancelled on the day of issue.
    VOID('V'),
    /// The price was refunded.
    REFUNDED('R'),
    /// Replaced by a coupon of another ticket.
    EXCHANGED('E');

    private final char code;

    CouponStatus(char code) {
        this.code = code;
    }

    /// Returns the letter that ticketing messages use.
    public char code() {
        return code;
    }

    /// Returns whether the status cannot change any more.
    public boolean isFinal() {
        return this != OPEN && this != CHECKED_IN;
    }
}
