package airside.flights.places;

import airside.vocabulary.PlaceCode;
import java.util.List;

/// What one may search from: an airport, or a city with a code of its own.
public sealed interface Place {
    PlaceCode code();

    String name();

    /// The airports it stands for.
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

    /// A city and all its airports.
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

    /// Where it is, in the sense of a dot on a map.
    default Airport mainAirport() {
        return airports().getFirst();
    }
}
