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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Alerts ask for what the services count.
class AlertsTest {
    private static final Path ALERTS = Path.of("../components/monitoring/alerts.yaml");
    private static final Pattern KINDS = Pattern.compile("airside_security_events_total\\{kind=~?\"([A-Z_|]+)\"}");

    @Test
    void everyKindOfSecurityEventInAnAlertExists() throws IOException {
        Set<String> known =
                Arrays.stream(SecurityEventKind.values()).map(Enum::name).collect(Collectors.toSet());
        Set<String> unknown = new TreeSet<>();
        Matcher rules = KINDS.matcher(Files.readString(ALERTS));
        assertFalse(rules.results().toList().isEmpty(), "no alert looks at security events");
        rules.reset()
                .results()
                .flatMap(rule -> Arrays.stream(rule.group(1).split("\\|")))
                .forEach(unknown::add);
        unknown.removeAll(known);
        assertEquals(Set.of(), unknown);
    }
}
