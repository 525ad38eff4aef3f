package airside.flights.places;

import airside.kit.database.Database;
import airside.vocabulary.AirportCode;
import airside.vocabulary.CityCode;
import airside.vocabulary.PlaceCode;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/// Reads airports, cities and their names from the schema.
public final class JdbcPlaces {
    private final Database database;

    public JdbcPlaces(Database database) {
        this.database = database;
    }

    /// Returns all airports, by code.
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

    /// Returns all airports and cities.
    ///
    /// @param departures departures per week from an airport
    public Places load(List<Airport> airports, PlaceNames names, ToIntFunction<AirportCode> departures) {
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
        return new Places(airports, cities, names, departures);
    }

    /// Returns other names of places, and the names of countries.
    public PlaceNames loadNames() {
        Map<String, String> countries = new HashMap<>();
        database.query("SELECT code, name FROM countries", row -> Map.entry(row.text("code"), row.text("name")))
                .forEach(country -> countries.put(country.getKey(), country.getValue()));
        return new PlaceNames(
                countries,
                grouped("other_names", "city_code", PlaceCode::new),
                new ForeignNames(grouped("place_names", "place", PlaceCode::new)),
                grouped("country_names", "country", code -> code));
    }

    /// Reads one row for each key instead of one for each name: tens of thousands of rows take much longer. A name
    /// has no line break.
    private <K> Map<K, List<String>> grouped(String table, String keyColumn, Function<String, K> key) {
        String sql = "SELECT %1$s AS key, string_agg(name, E'\\n') AS names FROM %2$s GROUP BY %1$s"
                .formatted(keyColumn, table);
        return database
                .query(
                        sql,
                        row -> Map.entry(
                                key.apply(row.text("key")),
                                List.of(row.text("names").split("\n"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
