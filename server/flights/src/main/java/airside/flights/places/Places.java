package airside.flights.places;

import airside.vocabulary.AirportCode;
import airside.vocabulary.PlaceCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/// All airports and cities, in memory. Immutable.
public final class Places {
    private final Map<AirportCode, Airport> airports = new LinkedHashMap<>();
    private final Map<PlaceCode, Place> byCode = new LinkedHashMap<>();
    private final List<Place> all;
    private final PlaceNames names;
    private final PlaceSearch search;

    /// @param names other names of places and countries
    /// @param departures departures per week from an airport; of two places that match equally well, the busier one
    /// comes first
    public Places(List<Airport> airports, List<City> cities, PlaceNames names, ToIntFunction<AirportCode> departures) {
        this.names = names;
        List<Place> places = new ArrayList<>();
        for (City city : cities) places.add(new Place.WholeCity(city));
        for (Airport airport : airports) {
            this.airports.put(airport.code(), airport);
            places.add(new Place.OneAirport(airport));
        }
        places.sort(Comparator.comparing(Place::code));
        // If an airport and its city share a code (BKK), the code means the city.
        for (Place place : places)
            byCode.merge(place.code(), place, (one, other) -> one instanceof Place.WholeCity ? one : other);
        all = List.copyOf(places);
        search = new PlaceSearch(all, names, departures);
    }

    /// @throws IllegalArgumentException if there is no such airport
    public Airport get(AirportCode code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("There is no airport " + code));
    }

    /// Returns the airport with this code.
    public Optional<Airport> find(AirportCode code) {
        return Optional.ofNullable(airports.get(code));
    }

    /// Returns the place with this code; the city if an airport and a city share it.
    public Optional<Place> find(PlaceCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /// Returns all places by code; a city before an airport of the same code.
    public List<Place> listAll() {
        return all;
    }

    /// Returns all airports, by code.
    public List<Airport> listAirports() {
        return List.copyOf(airports.values());
    }

    /// Returns the places that match the typed text, best match first; see [PlaceSearch].
    public List<Place> find(String typed) {
        return search.find(typed);
    }

    /// Returns the English name of a country, or its code if it has no name.
    public String countryName(String country) {
        return names.countries().getOrDefault(country, country);
    }
}
