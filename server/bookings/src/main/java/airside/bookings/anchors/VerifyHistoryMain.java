package airside.bookings.anchors;

import airside.bookings.history.JdbcHistory;
import airside.kit.database.Database;
import airside.kit.settings.Settings;
import airside.kit.settings.SettingsException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Verifies the history with the settings of bookings, prints what is wrong, and ends with status 1 if anything is.
/// It reads published anchors from the file `bookings.history.anchor-file`, and with the argument `-` from its
/// input too, such as lines of logs.
public final class VerifyHistoryMain {
    /// It reads everything, which may take long.
    private static final Map<String, String> PATIENCE = Map.of(
            "bookings.database.statement-timeout", "4h",
            "bookings.database.socket-timeout", "4h",
            "bookings.database.pool-size", "1");

    private VerifyHistoryMain() {}

    public static void main(String[] args) throws IOException {
        try {
            List<PublishedAnchor> published = new ArrayList<>();
            if (List.of(args).contains("-")) {
                var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
                published.addAll(anchors(input.lines()));
            }
            System.exit(verify(Settings.load(), published) ? 0 : 1);
        } catch (SettingsException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    /// Verifies and prints.
    ///
    /// @param published anchors besides those of the file
    /// @return whether everything is as it was anchored
    /// @throws SettingsException without a key
    public static boolean verify(Settings settings, List<PublishedAnchor> published) throws IOException {
        AnchorSettings at = AnchorSettings.of(settings.at("bookings"));
        String key = at.key()
                .orElseThrow(() -> new SettingsException(
                        "bookings.history.anchor-key is not set: set the one that the anchors were signed with."));
        List<PublishedAnchor> all = new ArrayList<>(published);
        Optional<Path> file = at.file().filter(Files::exists);
        if (file.isPresent()) {
            try (Stream<String> lines = Files.lines(file.get())) {
                all.addAll(anchors(lines));
            }
        }
        try (Database database = Database.of(settings.with(PATIENCE), "bookings")) {
            var verifying = new VerifyHistory(new JdbcHistory(database), new JdbcAnchors(database), key);
            VerifyHistory.Report report = verifying.verify(all);
            report.findings().forEach(System.out::println);
            System.out.printf(
                    "%d anchors, %d of them published here: %s%n",
                    report.anchors(),
                    all.stream().distinct().count(),
                    report.isClean() ? "the history is what was anchored" : "the history was tampered with");
            return report.isClean();
        }
    }

    private static List<PublishedAnchor> anchors(Stream<String> lines) {
        return lines.flatMap(line -> PublishedAnchor.find(line).stream()).toList();
    }
}
