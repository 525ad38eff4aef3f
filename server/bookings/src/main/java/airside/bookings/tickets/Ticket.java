package airside.bookings.tickets;

import airside.bookings.trip.Segment;
import airside.bookings.trip.Trip;
import airside.vocabulary.CouponStatus;
import airside.vocabulary.TicketNumber;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/// An electronic ticket: one passenger's right to be carried on the segments of its coupons.
///
/// @param passengerId id of the passenger within the booking
public record Ticket(TicketNumber number, String passengerId, Instant issuedAt, List<Coupon> coupons) {
    /// The form code of electronic tickets in this stock; eight digits of serial number follow it.
    private static final long FORM = 24;
    private static final long SERIALS = 100_000_000;

    public Ticket {
        coupons = List.copyOf(coupons);
    }

    /// Creates a ticket with an open coupon for each segment of the trip.
    ///
    /// @param serial the next serial number of the stock, which all airlines share
    public static Ticket issue(Trip trip, String passengerId, long serial, Instant now) {
        TicketNumber number =
                TicketNumber.of(trip.validatingCarrier().accountingCode(), FORM * SERIALS + serial % SERIALS);
        List<Segment> segments = trip.listSegments();
        List<Coupon> coupons = IntStream.range(0, segments.size())
                .mapToObj(i -> Coupon.open(i + 1, segments.get(i)))
                .toList();
        return new Ticket(number, passengerId, now, coupons);
    }

    /// Returns whether a coupon is open, so that the passenger can still fly with it.
    public boolean isOpen() {
        return coupons.stream().anyMatch(coupon -> coupon.status() == CouponStatus.OPEN);
    }
}
