package airside.bookings.trip;

import airside.vocabulary.Money;

/// A tax, fee or charge of one passenger, with its IATA code.
public record Tax(String code, String name, Money amount) {}
