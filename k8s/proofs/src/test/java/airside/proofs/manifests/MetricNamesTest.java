package airside.proofs.manifests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Tests that documents, alerts and the dashboard use the names under which Prometheus stores the metrics.
class MetricNamesTest {
    private static final Path ROOT = Path.of("../..");
    /// A name in Java code: `Gauge.builder("airside.bookings", …)`.
    private static final Pattern IN_CODE = Pattern.compile("\"((?:airside|http\\.server)(?:[._][a-z]+)+)[\" ]");
    /// A name in the output of a script: `echo "airside_postgresql_up $up"`.
    private static final Pattern IN_SCRIPTS = Pattern.compile("echo \"(airside(?:_[a-z]+)+) ");
    private static final Pattern IN_TEXT = Pattern.compile("\\b(?:airside|http_server)(?:_[a-z]+)+\\b");
    private static final Pattern IN_CODE_STYLE = Pattern.compile("`([a-z]+(?:_[a-z]+)*)(?:\\{[^`]*})?`");
    /// The suffixes that Prometheus adds to the names of counters and timers.
    private static final List<String> ENDINGS =
            List.of("", "_total", "_seconds", "_seconds_count", "_seconds_sum", "_seconds_bucket", "_seconds_max");

    private static Set<String> metrics;

    @BeforeAll
    static void readCode() throws IOException {
        metrics = new TreeSet<>();
        for (Path file : files(".java", "/src/main/")) {
            IN_CODE.matcher(Files.readString(file))
                    .results()
                    .map(match -> match.group(1).replace('.', '_'))
                    .forEach(metrics::add);
        }
        for (Path file : files(".sh", "/components/")) {
            IN_SCRIPTS
                    .matcher(Files.readString(file))
                    .results()
                    .map(match -> match.group(1))
                    .forEach(metrics::add);
        }
        assertTrue(metrics.contains("airside_bookings_unbalanced"), metrics.toString());
    }

    @Test
    void everyNamedMetricExists() throws IOException {
        var unknown = new TreeMap<String, Set<String>>();
        List<Path> texts = Stream.of(
                        files("README.md", ""), files(".yaml", "/monitoring/"), files(".json", "/monitoring/"))
                .flatMap(List::stream)
                .toList();
        for (Path file : texts) {
            Set<String> names = IN_TEXT.matcher(Files.readString(file))
                    .results()
                    .map(match -> match.group())
                    .filter(name -> ENDINGS.stream().noneMatch(ending -> isMetric(name, ending)))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!names.isEmpty()) unknown.put(file.toString(), names);
        }
        assertEquals(new TreeMap<>(), unknown);
    }

    /// A query for `bookings_unbalanced` instead of `airside_bookings_unbalanced` finds nothing in Prometheus.
    @Test
    void everyMetricIsNamedWithItsPrefix() throws IOException {
        var withoutPrefix = new TreeSet<String>();
        for (Path file : files("README.md", "/server/")) {
            IN_CODE_STYLE
                    .matcher(Files.readString(file))
                    .results()
                    .filter(match ->
                            match.group().contains("_") || match.group().contains("{"))
                    .map(match -> match.group(1))
                    .filter(name -> ENDINGS.stream().anyMatch(ending -> isMetric("airside_" + name, ending)))
                    .forEach(name -> withoutPrefix.add(file + ": " + name));
        }
        assertEquals(Set.of(), withoutPrefix);
    }

    private static boolean isMetric(String name, String ending) {
        return name.endsWith(ending) && metrics.contains(name.substring(0, name.length() - ending.length()));
    }

    private static List<Path> files(String ending, String within) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> file.toString().contains(within))
                    .filter(file -> !file.toString().contains("/target/"))
                    .toList();
        }
    }
}
