package airside.proofs.manifests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.auth.AuthService;
import airside.bookings.BookingsService;
import airside.flights.FlightsService;
import airside.kit.host.ServiceFactory;
import airside.kit.host.ServiceHost;
import airside.kit.log.Logs;
import airside.kit.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.logging.LogManager;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Tests that the table of settings in the kit's README contains the settings that the services read, and no other.
class SettingsTableTest {
    private static final Path README = Path.of("../../server/service-kit/README.md");
    private static final Map<String, ServiceFactory> SERVICES = new TreeMap<>(
            Map.of("auth", AuthService::new, "bookings", BookingsService::new, "flights", FlightsService::new));
    private static final Pattern ROW = Pattern.compile("^\\| (`[^|]+`) \\|");
    private static final Pattern KEY = Pattern.compile("`([^`]+)`");
    private static final String EACH = "<service>";

    /// Without this the services would log that there is no database.
    @BeforeAll
    static void silenceLogs() {
        LogManager.getLogManager().reset();
    }

    @Test
    void theTableNamesEverySettingAndNothingElse() throws IOException {
        Set<String> read = keysRead();
        Set<String> documented = documented();
        Set<String> missing = new TreeSet<>(read);
        missing.removeAll(documented);
        assertEquals(Set.of(), missing, "not in the table of " + README);
        Set<String> wrong = new TreeSet<>(documented);
        wrong.removeAll(read);
        assertEquals(Set.of(), wrong, "in the table, but read by no service");
    }

    /// The settings that each service reads alone, as in its pod, and those that all read together in one process.
    private static Set<String> keysRead() {
        Set<String> keys = new TreeSet<>();
        SERVICES.values().forEach(service -> keys.addAll(keysOf(service)));
        keys.addAll(keysOf(SERVICES.values().toArray(ServiceFactory[]::new)));
        assertTrue(keys.contains("bookings.database.url"), keys.toString());
        return keys;
    }

    private static Set<String> keysOf(ServiceFactory... services) {
        Settings settings = Settings.of(Map.of("port", "0", "server.drain-wait", "0s", "server.host", "127.0.0.1"));
        // Each process reads the settings of the log first.
        Logs.install(settings.at("log"));
        LogManager.getLogManager().reset();
        ServiceHost.start(settings, Clock.systemUTC(), services).close();
        return settings.keys();
    }

    /// The keys in the first column: `.d` after `a.b.c` stands for `a.b.d`, and `<service>` for each service.
    private static Set<String> documented() throws IOException {
        Set<String> keys = new TreeSet<>();
        String table = Files.readString(README).split("## Settings", 2)[1].split("\n## ", 2)[0];
        for (String line : table.lines().toList()) {
            var row = ROW.matcher(line);
            if (!row.find()) continue;
            String before = "";
            for (var match : KEY.matcher(row.group(1)).results().toList()) {
                String key = match.group(1);
                before = key.startsWith(".") ? before.substring(0, before.lastIndexOf('.')) + key : key;
                keys.addAll(each(before));
            }
        }
        return keys;
    }

    private static List<String> each(String key) {
        if (!key.contains(EACH)) return List.of(key);
        return SERVICES.keySet().stream()
                .map(service -> key.replace(EACH, service))
                .toList();
    }
}
