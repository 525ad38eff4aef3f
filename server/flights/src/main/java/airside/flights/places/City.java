package airside.flights.places;

import airside.vocabulary.CityCode;
import java.util.List;

/// A city with several airports or with a code of its own.
///
/// @param airports the airport with most departures first; never empty
public record City(CityCode code, String name, List<Airport> airports) {
    public City {
        airports = List.copyOf(airports);
        if (airports.isEmpty()) throw new IllegalArgumentException("The city " + code + " has no airport");
    }

    /// Returns the airport that represents the city: for its position on a map and its time zone.
    public Airport mainAirport() {
        return airports.getFirst();
    }
}
