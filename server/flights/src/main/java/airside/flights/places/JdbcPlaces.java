package airside.flights.places;

import airside.kit.database.Database;
import airside.vocabulary.AirportCode;
import airside.vocabulary.CityCode;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/// Reads airports and cities from the schema.
public final class JdbcPlaces {
    private final Database database;

    public JdbcPlaces(Database database) {
        this.database = database;
    }

    public List<Airport> listAirports() {
        return database.query(
                "SELECT code, name, city, city_code, country, zone, latitude::text, longitude::text FROM airports"
                        + " ORDER BY code",
                row -> new Airport(
                        new AirportCode(row.text("code")),
                        row.text("name"),
                        new CityCode(row.text("city_code")),
                        row.text("city"),
                        row.text("country"),
                        ZoneId.of(row.text("zone")),
                        Double.parseDouble(row.text("latitude")),
                        Double.parseDouble(row.text("longitude"))));
    }

    /// All places, with their cities and countries.
    public Places load(List<Airport> airports, ToIntFunction<AirportCode> departures) {
        Map<AirportCode, Airport> byCode =
                airports.stream().collect(Collectors.toMap(Airport::code, airport -> airport));
        List<City> cities = database.query(
                "SELECT code, name, airports FROM cities ORDER BY code",
                row -> new City(
                        new CityCode(row.text("code")),
                        row.text("name"),
                        Arrays.stream(row.text("airports").split(" "))
                                .map(code -> byCode.get(new AirportCode(code)))
                                .toList()));
        Map<String, String> countries = new HashMap<>();
        database.query("SELECT code, name FROM countries", row -> Map.entry(row.text("code"), row.text("name")))
                .forEach(country -> countries.put(country.getKey(), country.getValue()));
        return new Places(airports, cities, countries, otherNames(), departures);
    }

    private Map<CityCode, List<String>> otherNames() {
        return database
                .query(
                        "SELECT city_code, name FROM other_names",
                        row -> Map.entry(new CityCode(row.text("city_code")), row.text("name")))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
