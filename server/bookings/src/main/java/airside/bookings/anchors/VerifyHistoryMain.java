package airside.bookings.anchors;

import airside.bookings.history.JdbcHistory;
import airside.kit.database.Database;
import airside.kit.settings.Settings;
import airside.kit.settings.SettingsException;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Verifies the history with the settings of bookings and prints the findings. Exit status: 0 without findings, 1
/// with findings, 2 if a setting is wrong. It reads published anchors from the file `bookings.history.anchor-file`
/// and, with the argument `-`, also from standard input, such as lines of logs.
public final class VerifyHistoryMain {
    private VerifyHistoryMain() {}

    public static void main(String[] args) {
        try {
            List<PublishedAnchor> published = new ArrayList<>();
            if (List.of(args).contains("-")) {
                var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
                published.addAll(PublishedAnchor.findAll(input.lines()));
            }
            System.exit(verify(Settings.load(), published) ? 0 : 1);
        } catch (SettingsException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    /// Verifies the history and prints the findings.
    ///
    /// @param published anchors in addition to those of the file
    /// @return whether there are no findings
    /// @throws SettingsException if `bookings.history.anchor-key` is not set
    public static boolean verify(Settings settings, List<PublishedAnchor> published) {
        AnchorSettings at = AnchorSettings.of(settings.at("bookings"));
        if (at.key().isEmpty()) {
            throw new SettingsException(
                    "bookings.history.anchor-key is not set: set the one that the anchors were signed with.");
        }
        try (Database database = Database.of(settings, "bookings")) {
            var verifying = new VerifyHistory(new JdbcHistory(database), new JdbcAnchors(database), at);
            VerifyHistory.Report report = verifying.verify(published, System.out::println);
            System.out.printf(
                    "%d anchors, compared with %d published ones: %s%n",
                    report.anchors(),
                    report.published(),
                    report.isClean() ? "the history is what was anchored" : "the history was tampered with");
            return report.isClean();
        }
    }
}
