package airside.bookings.tickets;

import airside.bookings.trip.Segment;
import airside.vocabulary.AirportCode;
import airside.vocabulary.CouponStatus;
import airside.vocabulary.FlightDesignator;
import java.time.LocalDate;

/// The part of a ticket for one segment.
///
/// @param number from 1, in order of travel
/// @param departureDate local date at the airport of departure
public record Coupon(
        int number,
        FlightDesignator flight,
        AirportCode origin,
        AirportCode destination,
        LocalDate departureDate,
        CouponStatus status) {

    static Coupon open(int number, Segment segment) {
        return new Coupon(
                number,
                segment.flight(),
                segment.departure().airport(),
                segment.arrival().airport(),
                segment.departure().local().toLocalDate(),
                CouponStatus.OPEN);
    }
}
