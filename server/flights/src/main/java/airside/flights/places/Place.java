package airside.flights.places;

import airside.vocabulary.PlaceCode;
import java.util.List;

/// A place from or to which a search can be made: an airport, or a city with a code of its own.
public sealed interface Place {
    /// Returns the IATA code of the airport or city.
    PlaceCode code();

    /// Returns the English name.
    String name();

    /// Returns the airports of the place; never empty.
    List<Airport> airports();

    /// A single airport.
    record OneAirport(Airport airport) implements Place {
        @Override
        public PlaceCode code() {
            return airport.code().asPlace();
        }

        @Override
        public String name() {
            return airport.name();
        }

        @Override
        public List<Airport> airports() {
            return List.of(airport);
        }
    }

    /// A city with all its airports.
    record WholeCity(City city) implements Place {
        @Override
        public PlaceCode code() {
            return city.code().asPlace();
        }

        @Override
        public String name() {
            return city.name();
        }

        @Override
        public List<Airport> airports() {
            return city.airports();
        }
    }

    /// Returns the airport that represents the place: for its position on a map and its time zone.
    default Airport mainAirport() {
        return airports().getFirst();
    }
}
