package airside.world;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import airside.vocabulary.AirportCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// The sample world, read once for all tests.
final class World {
    static final Map<AirportCode, Airport> AIRPORTS = CsvTable.read("airports.csv").rows().stream()
            .map(Airport::of)
            .collect(toMap(Airport::code, Function.identity()));
    static final List<Pattern> PATTERNS = readPatterns();

    private World() {}

    static Airport airport(String code) {
        return AIRPORTS.get(new AirportCode(code));
    }

    /// Returns the patterns of a flight in the form of printed timetables.
    static List<String> timetable(String flight) {
        return PATTERNS.stream()
                .filter(pattern -> pattern.flight().toString().equals(flight))
                .map(Pattern::toString)
                .toList();
    }

    /// Returns the codes in a column of a table.
    static Set<String> codes(String table, String column) {
        return CsvTable.read(table).column(column).stream().collect(toUnmodifiableSet());
    }

    private static List<Pattern> readPatterns() {
        return CsvTable.read("timetable.csv.gz").rows().stream()
                .collect(groupingBy(row -> row.number("pattern"), LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(Pattern::of)
                .toList();
    }
}
