package airside.flights.places;

import airside.kit.database.Database;
import airside.vocabulary.AirportCode;
import airside.vocabulary.CityCode;
import airside.vocabulary.PlaceCode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
                """
                SELECT code, icao_code, name, city, city_code, country, region, zone, latitude::text, longitude::text
                FROM airports ORDER BY code\
                """,
                row -> new Airport(
                        new AirportCode(row.text("code")),
                        row.findText("icao_code"),
                        row.text("name"),
                        new CityCode(row.text("city_code")),
                        row.text("city"),
                        row.text("country"),
                        row.findText("region"),
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
        return new Places(airports, cities, names(), departures);
    }

    private PlaceNames names() {
        Map<String, String> countries = new HashMap<>();
        database.query("SELECT code, name FROM countries", row -> Map.entry(row.text("code"), row.text("name")))
                .forEach(country -> countries.put(country.getKey(), country.getValue()));
        return new PlaceNames(
                countries,
                grouped("SELECT city_code AS key, name FROM other_names", PlaceCode::new),
                grouped("SELECT place AS key, name FROM place_names", PlaceCode::new),
                grouped("SELECT country AS key, name FROM country_names", code -> code));
    }

    private <K> Map<K, List<String>> grouped(String sql, Function<String, K> key) {
        Map<K, List<String>> names = new HashMap<>();
        database.query(
                sql,
                row -> names.computeIfAbsent(key.apply(row.text("key")), _ -> new ArrayList<>())
                        .add(row.text("name")));
        return names;
    }
}
