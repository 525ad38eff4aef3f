package airside.flights.schedules;

import airside.vocabulary.AirlineDesignator;

/// An airline.
///
/// @param accountingCode the three digits that its ticket numbers begin with
public record Airline(AirlineDesignator designator, String name, String accountingCode) {}
