package airside.flights.schedules;

import airside.vocabulary.AirlineDesignator;

/// An airline.
///
/// @param accountingCode the three digits with which its ticket numbers begin
public record Airline(AirlineDesignator designator, String name, String accountingCode) {}
