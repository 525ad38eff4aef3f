package airside.flights.schedules;

/// The size of the network.
///
/// @param airports airports with at least one departure
/// @param airlines airlines that sell at least one flight
/// @param departuresADay departures of an average day
/// @param routes pairs of airports with nonstop flights, counted in each direction
public record NetworkFigures(int airports, int airlines, int departuresADay, int routes) {}
