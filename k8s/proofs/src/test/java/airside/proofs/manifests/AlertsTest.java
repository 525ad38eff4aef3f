package airside.proofs.manifests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.kit.securitylog.SecurityEventKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Tests that alerts use security events that exist and that the services write, and that each database alert has a
/// section in the runbook.
class AlertsTest {
    private static final Path ALERTS = Path.of("../components/monitoring/alerts.yaml");
    private static final Path DATABASE_ALERTS = Path.of("../components/monitoring/database-alerts.yaml");
    private static final Path RUNBOOK = Path.of("../runbook.md");
    private static final Path SERVER = Path.of("../../server");
    private static final Pattern KINDS = Pattern.compile("airside_security_events_total\\{kind=~?\"([A-Z_|]+)\"}");
    private static final Pattern WRITTEN = Pattern.compile("\\bSecurityEventKind\\.([A-Z_]+)");

    @Test
    void everyKindOfSecurityEventInAnAlertExists() throws IOException {
        Set<String> unknown = kinds();
        Arrays.stream(SecurityEventKind.values()).map(Enum::name).forEach(unknown::remove);
        assertEquals(Set.of(), unknown);
    }

    @Test
    void everyKindOfSecurityEventInAnAlertIsWrittenByTheServices() throws IOException {
        Set<String> unwritten = kinds();
        try (Stream<Path> files = Files.walk(SERVER)) {
            for (Path file : files.filter(AlertsTest::isMainCode).toList()) {
                WRITTEN.matcher(Files.readString(file))
                        .results()
                        .map(kind -> kind.group(1))
                        .forEach(unwritten::remove);
            }
        }
        assertEquals(Set.of(), unwritten);
    }

    @Test
    void everyDatabaseAlertHasASectionInTheRunbook() throws IOException {
        List<String> headings = Files.readString(RUNBOOK)
                .lines()
                .filter(line -> line.startsWith("## "))
                .map(line -> "k8s/runbook.md#" + line.substring(3).toLowerCase(Locale.ROOT))
                .toList();
        List<String> alerts = Files.readString(DATABASE_ALERTS)
                .lines()
                .filter(line -> line.contains("- alert: "))
                .toList();
        List<String> sections = Files.readString(DATABASE_ALERTS)
                .lines()
                .filter(line -> line.contains("runbook: "))
                .map(line -> line.replaceAll(".*runbook: ", ""))
                .toList();
        assertEquals(alerts.size(), sections.size(), "an alert has no annotation runbook");
        for (String section : sections) assertTrue(headings.contains(section), section + " does not exist");
    }

    private static boolean isMainCode(Path file) {
        return file.toString().contains("/src/main/java/") && file.toString().endsWith(".java");
    }

    /// The kinds of security events in the expressions of the alerts.
    private static Set<String> kinds() throws IOException {
        Set<String> kinds = KINDS.matcher(Files.readString(ALERTS))
                .results()
                .flatMap(rule -> Arrays.stream(rule.group(1).split("\\|")))
                .collect(Collectors.toCollection(TreeSet::new));
        assertFalse(kinds.isEmpty(), "no alert uses security events");
        return kinds;
    }
}
