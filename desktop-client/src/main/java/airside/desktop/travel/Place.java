package airside.desktop.travel;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// An airport, or a city with a code of its own, as origin or destination.
///
/// @param name name of the airport, or of the city
/// @param airports the airports of a city, busiest first; empty for an airport
/// @param distanceKm distance from the origin in kilometres, if an origin was given
/// @param isServedNonstop whether there are non-stop flights from the origin, if an origin was given
public record Place(
        String code,
        Kind kind,
        String name,
        String cityName,
        String countryName,
        ZoneId zone,
        Position position,
        List<String> airports,
        Optional<Integer> distanceKm,
        Optional<Boolean> isServedNonstop) {

    /// An airport, or a city with all its airports.
    public enum Kind {
        AIRPORT,
        CITY
    }

    public Place {
        airports = List.copyOf(airports);
    }

    public boolean isCity() {
        return kind == Kind.CITY;
    }
}
