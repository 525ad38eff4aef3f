package airside.desktop.travel;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// An airport, or a city with a code of its own, where a journey may begin or end.
///
/// @param name name of the airport, or of the city
/// @param airports the airports of a city, busiest first; empty for an airport
/// @param distanceKm how far it is from the place the traveller starts from, where that was asked
/// @param isServedNonstop whether something flies there directly from that place, where that was asked
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

    /// One airport, or a city that stands for all of its airports.
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
