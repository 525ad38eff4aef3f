package airside.proofs.manifests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import airside.kit.securitylog.SecurityEventKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Alerts ask for what the services count.
class AlertsTest {
    private static final Path ALERTS = Path.of("../components/monitoring/alerts.yaml");
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

    private static boolean isMainCode(Path file) {
        return file.toString().contains("/src/main/java/") && file.toString().endsWith(".java");
    }

    /// The kinds that alerts look at.
    private static Set<String> kinds() throws IOException {
        Set<String> kinds = KINDS.matcher(Files.readString(ALERTS))
                .results()
                .flatMap(rule -> Arrays.stream(rule.group(1).split("\\|")))
                .collect(Collectors.toCollection(TreeSet::new));
        assertFalse(kinds.isEmpty(), "no alert looks at security events");
        return kinds;
    }
}
