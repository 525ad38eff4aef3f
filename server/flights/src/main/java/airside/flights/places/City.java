package airside.flights.places;

import airside.vocabulary.CityCode;
import java.util.List;

/// A city with several airports or a code of its own; airports with most departures first.
public record City(CityCode code, String name, List<Airport> airports) {
    public City {
        airports = List.copyOf(airports);
        if (airports.isEmpty()) throw new IllegalArgumentException("The city " + code + " has no airport");
    }

    /// The airport that stands for the city on a map and for its zone.
    public Airport mainAirport() {
        return airports.getFirst();
    }
}
