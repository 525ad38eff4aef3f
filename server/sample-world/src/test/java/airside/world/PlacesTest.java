package airside.world;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// FEATURE: errors of the sources about airports, cities and countries are corrected, and the tables are
/// consistent.
class PlacesTest {
    @Test
    void codesAreUnique() {
        for (String table : List.of("airports.csv", "cities.csv", "countries.csv")) {
            List<String> codes = CsvTable.read(table).column("code");
            assertEquals(codes.size(), new HashSet<>(codes).size(), table);
        }
    }

    @Test
    void everyZoneHasARegionalName() {
        Set<String> zones = World.codes("airports.csv", "zone");
        assertTrue(zones.size() > 250, "only " + zones.size());
        assertTrue(ZoneId.getAvailableZoneIds().containsAll(zones));
        assertTrue(zones.stream().allMatch(zone -> zone.contains("/")));
    }

    @Test
    void wrongZonesInTheSourceAreCorrected() {
        Map<String, String> right = new TreeMap<>(Map.of(
                "PSC", "America/Los_Angeles",
                "STM", "America/Belem",
                "BWT", "Australia/Hobart",
                "CUU", "America/Chihuahua",
                "BAX", "Asia/Barnaul",
                "TOF", "Asia/Tomsk",
                "PUQ", "America/Punta_Arenas",
                "HTA", "Asia/Chita",
                "VOG", "Europe/Volgograd"));
        assertEquals(
                right,
                new TreeMap<>(right.keySet().stream()
                        .collect(toMap(
                                code -> code, code -> World.airport(code).zone().getId()))));
    }

    /// Of two zones with the same local time today, that of the place is used: Avalon is in Victoria.
    @Test
    void zonesOfAnotherPlaceInTheSourceAreCorrected() {
        Map<String, String> right = new TreeMap<>(Map.of(
                "AVV", "Australia/Melbourne",
                "BKI", "Asia/Kuching",
                "REC", "America/Recife",
                "DTW", "America/Detroit",
                "SXM", "America/Lower_Princes",
                "BON", "America/Kralendijk",
                "SKD", "Asia/Samarkand",
                "HTI", "Australia/Lindeman",
                "YQM", "America/Moncton",
                "JAC", "America/Denver"));
        assertEquals(
                right,
                new TreeMap<>(right.keySet().stream()
                        .collect(toMap(
                                code -> code, code -> World.airport(code).zone().getId()))));
    }

    /// Each line can be checked on a map.
    @Test
    void wellKnownPlacesAreCorrect() {
        assertEquals("London LON GB Europe/London 51.5 -0.5", place("LHR"));
        assertEquals("New York NYC US America/New_York 40.6 -73.8", place("JFK"));
        assertEquals("Brussels BRU BE Europe/Brussels 50.9 4.5", place("BRU"));
        assertEquals("Istanbul IST TR Europe/Istanbul 41.3 28.7", place("IST"));
        assertEquals("Berlin BER DE Europe/Berlin 52.4 13.5", place("BER"));
        assertEquals("Singapore SIN SG Asia/Singapore 1.4 104.0", place("SIN"));
        assertEquals("São Paulo SAO BR America/Sao_Paulo -23.4 -46.5", place("GRU"));
        assertEquals("Kuwait City KWI KW Asia/Kuwait 29.2 48.0", place("KWI"));
    }

    @Test
    void citiesWithSeveralAirports() {
        Map<String, Set<String>> cities = CsvTable.read("cities.csv").rows().stream()
                .collect(toMap(row -> row.get("code"), row -> Set.copyOf(row.list("airports"))));
        assertEquals(Set.of("LHR", "LGW", "LCY", "STN", "LTN", "SEN"), cities.get("LON"));
        assertEquals(Set.of("JFK", "EWR", "LGA"), cities.get("NYC"));
        assertEquals(Set.of("CDG", "ORY", "BVA"), cities.get("PAR"));
        assertEquals(Set.of("HND", "NRT"), cities.get("TYO"));
        assertTrue(cities.keySet()
                .containsAll(Set.of(
                        "MIL", "ROM", "STO", "CHI", "WAS", "SAO", "RIO", "MOW", "OSA", "SEL", "BJS", "SHA", "BKK")));
    }

    @Test
    void aCityAndItsAirportsNameEachOther() {
        for (CsvTable.Row city : CsvTable.read("cities.csv").rows()) {
            for (String code : city.list("airports")) {
                Airport airport = World.airport(code);
                assertEquals(city.get("code") + " " + city.get("name"), airport.cityCode() + " " + airport.city());
            }
        }
        Set<String> known = World.codes("cities.csv", "code");
        List<Airport> astray = World.AIRPORTS.values().stream()
                .filter(airport ->
                        !airport.cityCode().value().equals(airport.code().value())
                                && !known.contains(airport.cityCode().value()))
                .toList();
        assertEquals(List.of(), astray);
    }

    @Test
    void otherNamesBelongToKnownCities() {
        Set<String> cities = World.codes("airports.csv", "city_code");
        assertTrue(cities.containsAll(World.codes("other-names.csv", "city_code")));
        assertTrue(CsvTable.read("other-names.csv").rows().stream()
                .anyMatch(row -> row.fields().equals(List.of("MUC", "München"))));
    }

    @Test
    void metropolitanCodesExistIfOnlyOneAirportHasFlights() {
        assertTrue(World.codes("cities.csv", "code")
                .containsAll(Set.of("BUE", "YTO", "YMQ", "JKT", "BUH", "DTT", "SPK", "REK")));
    }

    @Test
    void everyAirportHasItsIcaoCode() {
        CsvTable airports = CsvTable.read("airports.csv");
        assertTrue(airports.rows().stream()
                .anyMatch(row ->
                        row.get("code").equals("LHR") && row.get("icao_code").equals("EGLL")));
        List<String> odd = airports.column("icao_code").stream()
                .filter(code -> !code.isEmpty() && !code.matches("[A-Z]{4}"))
                .toList();
        assertEquals(List.of(), odd);
        assertTrue(airports.column("icao_code").stream().filter(String::isEmpty).count() < 40);
    }

    @Test
    void namesInOtherLanguagesBelongToKnownPlacesAndCountries() {
        Set<String> places = new HashSet<>(World.codes("airports.csv", "code"));
        places.addAll(World.codes("cities.csv", "code"));
        assertTrue(places.containsAll(World.codes("place-names.csv.gz", "place")));
        assertTrue(World.codes("countries.csv", "code").containsAll(World.codes("country-names.csv.gz", "country")));
        assertTrue(rows("place-names.csv.gz")
                .containsAll(List.of(List.of("MOW", "Москва"), List.of("IPC", "Easter Island"))));
        assertTrue(rows("country-names.csv.gz").containsAll(List.of(List.of("GB", "UK"), List.of("CZ", "Tschechien"))));
    }

    private static Set<List<String>> rows(String file) {
        return CsvTable.read(file).rows().stream().map(CsvTable.Row::fields).collect(Collectors.toSet());
    }

    @Test
    void airportsOfACityAreNearEachOther() {
        for (CsvTable.Row city : CsvTable.read("cities.csv").rows()) {
            Airport main = World.airport(city.list("airports").getFirst());
            for (String code : city.list("airports")) {
                assertTrue(main.kilometresTo(World.airport(code)) < 125, () -> city.get("name") + " " + code);
            }
        }
    }

    @Test
    void everyCountryHasAName() {
        assertEquals(World.codes("airports.csv", "country"), World.codes("countries.csv", "code"));
        assertTrue(CsvTable.read("countries.csv").column("name").stream().noneMatch(String::isBlank));
    }

    @Test
    void everyAirportHasFlights() {
        Set<String> served = new HashSet<>();
        World.PATTERNS.forEach(pattern -> pattern.legs().forEach(leg -> {
            served.add(leg.origin().value());
            served.add(leg.destination().value());
        }));
        assertEquals(served, World.codes("airports.csv", "code"));
    }

    @Test
    void namesArePrintable() {
        List<Airport> odd = World.AIRPORTS.values().stream()
                .filter(airport -> !isPrintable(airport.name()) || !isPrintable(airport.city()))
                .toList();
        assertEquals(List.of(), odd);
    }

    private static boolean isPrintable(String name) {
        return name.equals(name.strip())
                && name.length() > 1
                && name.length() <= 120
                && name.chars().noneMatch(c -> c == '(' || c == '\uFFFD' || Character.isISOControl(c));
    }

    private static String place(String code) {
        Airport airport = World.airport(code);
        return "%s %s %s %s %.1f %.1f"
                .formatted(
                        airport.city(),
                        airport.cityCode(),
                        airport.country(),
                        airport.zone(),
                        airport.latitude(),
                        airport.longitude());
    }
}
