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

/// All airports and cities, in memory.
public final class Places {
    private final Map<AirportCode, Airport> airports = new LinkedHashMap<>();
    private final Map<PlaceCode, Place> byCode = new LinkedHashMap<>();
    private final List<Place> all;
    private final PlaceNames names;
    private final PlaceSearch search;

    /// @param names what else places and their countries are called
    /// @param departures departures a week from an airport: the busier of two that match alike comes first
    public Places(List<Airport> airports, List<City> cities, PlaceNames names, ToIntFunction<AirportCode> departures) {
        this.names = names;
        List<Place> places = new ArrayList<>();
        for (City city : cities) places.add(new Place.WholeCity(city));
        for (Airport airport : airports) {
            this.airports.put(airport.code(), airport);
            places.add(new Place.OneAirport(airport));
        }
        places.sort(Comparator.comparing(Place::code));
        // Where an airport and its city share a code (BKK), the code means the city.
        for (Place place : places)
            byCode.merge(place.code(), place, (one, other) -> one instanceof Place.WholeCity ? one : other);
        all = List.copyOf(places);
        search = new PlaceSearch(all, names, departures);
    }

    /// @throws IllegalArgumentException when there is no such airport
    public Airport get(AirportCode code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("There is no airport " + code));
    }

    public Optional<Airport> find(AirportCode code) {
        return Optional.ofNullable(airports.get(code));
    }

    public Optional<Place> find(PlaceCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /// By code; a city before an airport of the same code.
    public List<Place> listAll() {
        return all;
    }

    public List<Airport> listAirports() {
        return List.copyOf(airports.values());
    }

    /// Best match first; see [PlaceSearch].
    public List<Place> find(String typed) {
        return search.find(typed);
    }

    public String countryName(String country) {
        return names.countries().getOrDefault(country, country);
    }
}
