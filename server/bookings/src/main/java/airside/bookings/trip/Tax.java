package airside.bookings.trip;

import airside.vocabulary.Money;

/// A tax, fee or charge with its code.
public record Tax(String code, String name, Money amount) {}
