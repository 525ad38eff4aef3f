package airside.bookings.trip;

import airside.vocabulary.AirlineDesignator;

/// An airline, with the three digits that its ticket numbers begin with.
public record Airline(AirlineDesignator designator, String name, String accountingCode) {}
