package airside.vocabulary;

/// How a coupon of a ticket stands.
public enum CouponStatus {
    /// Good for travel.
    OPEN('O'),
    /// Its passenger has checked in; it may become open again.
    CHECKED_IN('C'),
    /// Used.
    FLOWN('B'),
    /// Undone on the day it was issued.
    VOID('V'),
    /// Paid back.
    REFUNDED('R'),
    /// Replaced by a coupon of another ticket.
    EXCHANGED('E');

    private final char code;

    CouponStatus(char code) {
        this.code = code;
    }

    /// The letter that ticketing messages carry.
    public char code() {
        return code;
    }

    /// Whether nothing can become of the coupon any more.
    public boolean isFinal() {
        return this != OPEN && this != CHECKED_IN;
    }
}
