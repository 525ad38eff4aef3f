package airside.bookings.trip;

import airside.vocabulary.CabinClass;

/// A brand of fares with its conditions at the time of the booking.
public record FareFamily(
        String code,
        String name,
        CabinClass cabin,
        int cabinBags,
        int checkedBags,
        Condition change,
        Condition refund,
        String seatSelection) {}
